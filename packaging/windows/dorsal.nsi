# The installer for Windows, compiled twice: -DSCOPE=user needs no administrator and installs for
# the one who runs it; -DSCOPE=machine installs for all. Both know /S (silent) and /D=FOLDER (last,
# without quotes). Exit codes: 0 done, 1 broken off by hand, 2 could not be done, 3 Dorsal is open.
# The uninstaller leaves the reader's notes; /REMOVENOTES takes them too, of a user's installation.
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
!include FileFunc.nsh
!include MUI2.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Dorsal"
!define APP "Software\Microsoft\Windows\CurrentVersion\App Paths\dorsal.exe"

!if ${SCOPE} == user
  RequestExecutionLevel user
  InstallDir "$LOCALAPPDATA\Programs\Dorsal"
  !define ROOT HKCU
!else
  RequestExecutionLevel admin
  InstallDir "$PROGRAMFILES64\Dorsal"
  !define ROOT HKLM
!endif
InstallDirRegKey ${ROOT} "${KEY}" "InstallLocation"

Name "Dorsal"
OutFile "${OUT}"
BrandingText "Dorsal ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Dorsal"
VIAddVersionKey CompanyName "The Dorsal developers"
VIAddVersionKey FileDescription "Installer of Dorsal, for one ${SCOPE}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey LegalCopyright "MIT licence; content under CC BY 4.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\dorsal.exe"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

# What an earlier version put here, and nothing else: a folder chosen by hand may hold more.
!macro REMOVE_PROGRAM
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\dorsal.exe"
  Delete "$INSTDIR\dorsal-cli.exe"
  Delete "$INSTDIR\manual.html"
  Delete "$INSTDIR\ADMINISTRATORS.md"
  Delete "$INSTDIR\CHANGELOG.md"
  Delete "$INSTDIR\SAFETY.md"
  Delete "$INSTDIR\SECURITY.md"
  Delete "$INSTDIR\uninstall.exe"
!macroend

# A program that runs can be neither replaced nor removed. It is held open for writing, once.
!macro REFUSE_WHERE_OPEN
  IfFileExists "$INSTDIR\dorsal.exe" 0 +7
    ClearErrors
    FileOpen $0 "$INSTDIR\dorsal.exe" a
    IfErrors 0 +4
      MessageBox MB_OK|MB_ICONSTOP "Dorsal is open. Close it, then try again." /SD IDOK
      SetErrorLevel 3
      Quit
    FileClose $0
!macroend

!macro SCOPE_OF_ALL
  SetRegView 64
  !if ${SCOPE} == machine
    SetShellVarContext all
  !endif
!macroend

Function .onInit
  !insertmacro SCOPE_OF_ALL
FunctionEnd

Function un.onInit
  !insertmacro SCOPE_OF_ALL
FunctionEnd

Section "Dorsal"
  !insertmacro REFUSE_WHERE_OPEN
  !insertmacro REMOVE_PROGRAM
  SetOutPath "$INSTDIR"
  ClearErrors
  File /r "${BUNDLE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  IfErrors 0 +4
    MessageBox MB_OK|MB_ICONSTOP "Dorsal could not be written to $INSTDIR." /SD IDOK
    SetErrorLevel 2
    Quit
  CreateShortcut "$SMPROGRAMS\Dorsal.lnk" "$INSTDIR\dorsal.exe"
  WriteRegStr ${ROOT} "${APP}" "" "$INSTDIR\dorsal.exe"
  WriteRegStr ${ROOT} "${KEY}" "DisplayName" "Dorsal"
  WriteRegStr ${ROOT} "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr ${ROOT} "${KEY}" "DisplayIcon" "$INSTDIR\dorsal.exe"
  WriteRegStr ${ROOT} "${KEY}" "Publisher" "The Dorsal developers"
  WriteRegStr ${ROOT} "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr ${ROOT} "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr ${ROOT} "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD ${ROOT} "${KEY}" "NoModify" 1
  WriteRegDWORD ${ROOT} "${KEY}" "NoRepair" 1
  WriteRegDWORD ${ROOT} "${KEY}" "EstimatedSize" ${KIBIBYTES}
SectionEnd

Section "Uninstall"
  !insertmacro REFUSE_WHERE_OPEN
  !insertmacro REMOVE_PROGRAM
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Dorsal.lnk"
  DeleteRegKey ${ROOT} "${APP}"
  DeleteRegKey ${ROOT} "${KEY}"
  !if ${SCOPE} == user
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/REMOVENOTES" $1
    IfErrors 0 notes
    MessageBox MB_YESNO|MB_DEFBUTTON2 "Remove your notebook, study and settings too?" /SD IDNO IDNO kept
    notes:
      RMDir /r "$LOCALAPPDATA\Dorsal"
    kept:
  !endif
SectionEnd
