<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Conditions</source>
        <translation>Enfermedades</translation>
    </message>
    <message>
        <source>Dosing</source>
        <translation>Posología</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Efectos adversos</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternativas</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referencias</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Citation st&amp;yle</source>
        <translation>Esti&amp;lo de cita</translation>
    </message>
    <message>
        <source>Citation style: {name}</source>
        <translation>Estilo de cita: {name}</translation>
    </message>
    <message>
        <source>copy reference setting</source>
        <translation>copiar referencia ajuste</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>Tema: {name}</translation>
    </message>
    <message>
        <source>colours appearance mode setting</source>
        <translation>colores aspecto modo ajuste</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Idioma: {name}</translation>
    </message>
    <message>
        <source>translation words menus setting</source>
        <translation>traducción palabras menús ajuste</translation>
    </message>
    <message>
        <source>Tab: {name}</source>
        <translation>Pestaña: {name}</translation>
    </message>
    <message>
        <source>&amp;Notebook</source>
        <translation>Cuad&amp;erno</translation>
    </message>
    <message>
        <source>&amp;Go back to a backup…</source>
        <translation>&amp;Volver a una copia de seguridad…</translation>
    </message>
    <message>
        <source>Notebook: go back to a backup…</source>
        <translation>Cuaderno: volver a una copia de seguridad…</translation>
    </message>
    <message>
        <source>restore undo lost recover</source>
        <translation>restaurar deshacer perdido recuperar</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Comprobar</translation>
    </message>
    <message>
        <source>Notebook: check that it is sound</source>
        <translation>Cuaderno: comprobar que está íntegro</translation>
    </message>
    <message>
        <source>damaged repair recover verify</source>
        <translation>dañado reparar recuperar verificar</translation>
    </message>
    <message>
        <source>&amp;Export notes…</source>
        <translation>&amp;Exportar notas…</translation>
    </message>
    <message>
        <source>Notebook: export notes…</source>
        <translation>Cuaderno: exportar notas…</translation>
    </message>
    <message>
        <source>save carry file markdown</source>
        <translation>guardar llevar archivo markdown</translation>
    </message>
    <message>
        <source>&amp;Import notes…</source>
        <translation>&amp;Importar notas…</translation>
    </message>
    <message>
        <source>Notebook: import notes…</source>
        <translation>Cuaderno: importar notas…</translation>
    </message>
    <message>
        <source>load carry file markdown</source>
        <translation>cargar traer archivo markdown</translation>
    </message>
    <message>
        <source>Export &amp;study cards for Anki…</source>
        <translation>Exportar &amp;tarjetas de estudio para Anki…</translation>
    </message>
    <message>
        <source>apkg deck flashcards save</source>
        <translation>apkg mazo tarjetas guardar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primir…</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>papel</translation>
    </message>
    <message>
        <source>Print &amp;with my notes…</source>
        <translation>Imprimir con mis &amp;notas…</translation>
    </message>
    <message>
        <source>paper own marks</source>
        <translation>papel marcas propias</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Guardar como PDF…</translation>
    </message>
    <message>
        <source>export file</source>
        <translation>exportar archivo</translation>
    </message>
    <message>
        <source>&amp;Update…</source>
        <translation>Act&amp;ualizar…</translation>
    </message>
    <message>
        <source>pack edition install new stick</source>
        <translation>paquete edición instalar nueva memoria USB</translation>
    </message>
    <message>
        <source>&amp;Go back to the former edition</source>
        <translation>&amp;Volver a la edición anterior</translation>
    </message>
    <message>
        <source>undo update pack downgrade</source>
        <translation>deshacer actualización paquete anterior</translation>
    </message>
    <message>
        <source>Watch a &amp;folder for updates…</source>
        <translation>Vigilar una ca&amp;rpeta de actualizaciones…</translation>
    </message>
    <message>
        <source>pack edition offer setting</source>
        <translation>paquete edición ofrecer ajuste</translation>
    </message>
    <message>
        <source>Notes of this s&amp;ite</source>
        <translation>Notas de este &amp;centro</translation>
    </message>
    <message>
        <source>hospital formulary overlay local remove</source>
        <translation>hospital guía farmacoterapéutica local quitar</translation>
    </message>
    <message>
        <source>What &amp;changed…</source>
        <translation>&amp;Qué ha cambiado…</translation>
    </message>
    <message>
        <source>What changed between two editions…</source>
        <translation>Qué ha cambiado entre dos ediciones…</translation>
    </message>
    <message>
        <source>new compare versions updates</source>
        <translation>nuevo comparar versiones actualizaciones</translation>
    </message>
    <message>
        <source>Pri&amp;vate</source>
        <translation>Priva&amp;do</translation>
    </message>
    <message>
        <source>Private mode: on or off</source>
        <translation>Modo privado: activar o desactivar</translation>
    </message>
    <message>
        <source>shared workstation nothing written</source>
        <translation>puesto compartido no se escribe nada</translation>
    </message>
    <message>
        <source>C&amp;lear all…</source>
        <translation>&amp;Borrar todo…</translation>
    </message>
    <message>
        <source>Clear all notes, cards and reviews…</source>
        <translation>Borrar todas las notas, tarjetas y repasos…</translation>
    </message>
    <message>
        <source>delete erase wipe</source>
        <translation>borrar eliminar vaciar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>exit close</source>
        <translation>salir cerrar</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;Copy with citation</source>
        <translation>&amp;Copiar con la cita</translation>
    </message>
    <message>
        <source>Copy &amp;words only</source>
        <translation>Copiar solo las &amp;palabras</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>look up</source>
        <translation>consultar</translation>
    </message>
    <message>
        <source>&amp;Next result</source>
        <translation>Resultado &amp;siguiente</translation>
    </message>
    <message>
        <source>hit search</source>
        <translation>resultado búsqueda</translation>
    </message>
    <message>
        <source>Pre&amp;vious result</source>
        <translation>Resultado &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>Buscar en &amp;esta página</translation>
    </message>
    <message>
        <source>within</source>
        <translation>dentro</translation>
    </message>
    <message>
        <source>&amp;Go to or do anything…</source>
        <translation>&amp;Ir a cualquier sitio o hacer algo…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Más grande</translation>
    </message>
    <message>
        <source>Zoom: larger</source>
        <translation>Tamaño: más grande</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Más &amp;pequeño</translation>
    </message>
    <message>
        <source>Zoom: smaller</source>
        <translation>Tamaño: más pequeño</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>Tamaño &amp;habitual</translation>
    </message>
    <message>
        <source>Zoom: usual size</source>
        <translation>Tamaño: habitual</translation>
    </message>
    <message>
        <source>reset 100%</source>
        <translation>restablecer 100 %</translation>
    </message>
    <message>
        <source>&amp;Font…</source>
        <translation>&amp;Letra…</translation>
    </message>
    <message>
        <source>typeface family letters size setting</source>
        <translation>tipo de letra familia tamaño ajuste</translation>
    </message>
    <message>
        <source>Usual f&amp;ont</source>
        <translation>Letra ha&amp;bitual</translation>
    </message>
    <message>
        <source>typeface reset setting</source>
        <translation>tipo de letra restablecer ajuste</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <source>&amp;Who says so</source>
        <translation>¿&amp;Quién lo dice?</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>fuentes</translation>
    </message>
    <message>
        <source>&amp;Next statement</source>
        <translation>Afirmación &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous statement</source>
        <translation>Afirmación a&amp;nterior</translation>
    </message>
    <message>
        <source>Out&amp;line of this page</source>
        <translation>&amp;Esquema de esta página</translation>
    </message>
    <message>
        <source>headings contents table cells screen reader read aloud</source>
        <translation>encabezados contenido tabla celdas lector de pantalla leer en voz alta</translation>
    </message>
    <message>
        <source>Ne&amp;xt part of the window</source>
        <translation>Parte siguiente de la &amp;ventana</translation>
    </message>
    <message>
        <source>pane region skip the links</source>
        <translation>panel zona región saltar los enlaces</translation>
    </message>
    <message>
        <source>P&amp;revious part of the window</source>
        <translation>Pa&amp;rte anterior de la ventana</translation>
    </message>
    <message>
        <source>&amp;Add to the comparison</source>
        <translation>Añadir a la co&amp;mparación</translation>
    </message>
    <message>
        <source>&amp;Compare side by side</source>
        <translation>&amp;Comparar lado a lado</translation>
    </message>
    <message>
        <source>Compare alternatives side by side</source>
        <translation>Comparar alternativas lado a lado</translation>
    </message>
    <message>
        <source>&amp;Official labels</source>
        <translation>&amp;Fichas técnicas oficiales</translation>
    </message>
    <message>
        <source>Official labels: list and import</source>
        <translation>Fichas técnicas oficiales: lista e importación</translation>
    </message>
    <message>
        <source>dailymed openfda spl ndc stick file take in</source>
        <translation>dailymed openfda spl ndc prospecto memoria USB archivo importar</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notas</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>&amp;Marcador</translation>
    </message>
    <message>
        <source>Bookmark this page or statement</source>
        <translation>Poner un marcador en esta página o afirmación</translation>
    </message>
    <message>
        <source>keep favourite mark</source>
        <translation>guardar favorito marca</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>&amp;Resaltar</translation>
    </message>
    <message>
        <source>Highlight the selected words</source>
        <translation>Resaltar las palabras seleccionadas</translation>
    </message>
    <message>
        <source>mark colour</source>
        <translation>marca color</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>Escribir una &amp;nota</translation>
    </message>
    <message>
        <source>annotate comment own words</source>
        <translation>anotar comentario palabras propias</translation>
    </message>
    <message>
        <source>Noteboo&amp;k</source>
        <translation>&amp;Cuaderno</translation>
    </message>
    <message>
        <source>Notebook: show or hide</source>
        <translation>Cuaderno: mostrar u ocultar</translation>
    </message>
    <message>
        <source>bookmarks highlights notes panel own</source>
        <translation>marcadores resaltados notas panel propio</translation>
    </message>
    <message>
        <source>&amp;Undo in the notebook</source>
        <translation>&amp;Deshacer en el cuaderno</translation>
    </message>
    <message>
        <source>bring back removed changed note bookmark highlight tag</source>
        <translation>recuperar quitado cambiado nota marcador resaltado etiqueta</translation>
    </message>
    <message>
        <source>&amp;Work out</source>
        <translation>&amp;Calcular</translation>
    </message>
    <message>
        <source>&amp;Dose by kidney function</source>
        <translation>&amp;Dosis según la función renal</translation>
    </message>
    <message>
        <source>calculator renal clearance creatinine egfr calculate</source>
        <translation>calculadora renal aclaramiento creatinina filtrado calcular</translation>
    </message>
    <message>
        <source>&amp;Plan to raise or come off</source>
        <translation>&amp;Pauta de subida o retirada</translation>
    </message>
    <message>
        <source>calculator titration taper stop wean calculate</source>
        <translation>calculadora titulación retirada gradual suspender calcular</translation>
    </message>
    <message>
        <source>&amp;A child&apos;s dose by weight</source>
        <translation>Dosis del &amp;niño según el peso</translation>
    </message>
    <message>
        <source>calculator paediatric pediatric epilepsy calculate</source>
        <translation>calculadora pediatría infantil epilepsia calcular</translation>
    </message>
    <message>
        <source>&amp;Benefit and harm</source>
        <translation>&amp;Beneficio y daño</translation>
    </message>
    <message>
        <source>calculator nnt nnh number needed risk calculate</source>
        <translation>calculadora nnt nnd número necesario riesgo calcular</translation>
    </message>
    <message>
        <source>&amp;Which alternatives</source>
        <translation>&amp;Qué alternativas</translation>
    </message>
    <message>
        <source>shortlist instead other drugs choose</source>
        <translation>selección en lugar de otros fármacos elegir</translation>
    </message>
    <message>
        <source>&amp;Study…</source>
        <translation>&amp;Estudiar…</translation>
    </message>
    <message>
        <source>Study: cards that come back</source>
        <translation>Estudio: tarjetas que vuelven</translation>
    </message>
    <message>
        <source>learn flashcards spaced repetition quiz anki</source>
        <translation>aprender tarjetas repetición espaciada preguntas anki</translation>
    </message>
    <message>
        <source>&amp;Make a study card of this statement</source>
        <translation>&amp;Hacer una tarjeta de esta afirmación</translation>
    </message>
    <message>
        <source>flashcard learn own</source>
        <translation>tarjeta aprender propia</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>Manual: how Dorsal is used</source>
        <translation>Manual: cómo se usa Dorsal</translation>
    </message>
    <message>
        <source>help guide handbook keys settings how to</source>
        <translation>ayuda guía manual teclas ajustes cómo</translation>
    </message>
    <message>
        <source>&amp;What can be asked</source>
        <translation>&amp;Qué se puede preguntar</translation>
    </message>
    <message>
        <source>help first start page examples questions</source>
        <translation>ayuda primera página inicio ejemplos preguntas</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>Keys: a sheet of all of them</source>
        <translation>Teclas: una hoja con todas</translation>
    </message>
    <message>
        <source>shortcuts keyboard help print</source>
        <translation>atajos teclado ayuda imprimir</translation>
    </message>
    <message>
        <source>&amp;Verify now</source>
        <translation>&amp;Verificar ahora</translation>
    </message>
    <message>
        <source>check self-check</source>
        <translation>comprobar autocomprobación</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnóstico del programa…</translation>
    </message>
    <message>
        <source>help support report fault</source>
        <translation>ayuda asistencia informe fallo</translation>
    </message>
    <message>
        <source>&amp;About Dorsal</source>
        <translation>&amp;Acerca de Dorsal</translation>
    </message>
    <message>
        <source>version licence edition</source>
        <translation>versión licencia edición</translation>
    </message>
    <message>
        <source>{first} or {other}</source>
        <translation>{first} o {other}</translation>
    </message>
    <message>
        <source>It is installed, and shown when Dorsal is opened again.</source>
        <translation>Está instalada y se mostrará cuando vuelva a abrir Dorsal.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>content {version} · review by {month}</source>
        <translation>contenido {version}, en inglés · revisar antes de {month}</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Pestañas</translation>
    </message>
    <message>
        <source>{title} (private)</source>
        <translation>{title} (privado)</translation>
    </message>
    <message>
        <source>A card is made of a sentence: step to one with Alt+Down.</source>
        <translation>Una tarjeta se hace de una frase: vaya a una con Alt+Abajo.</translation>
    </message>
    <message>
        <source>Kept as a study card: Ctrl+Shift+L asks it.</source>
        <translation>Guardada como tarjeta de estudio: Ctrl+Shift+L la pregunta.</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} de {month} de {year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} de {year}</translation>
    </message>
    <message>
        <source>January</source>
        <translation>enero</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} y {last}</translation>
    </message>
    <message>
        <source>February</source>
        <translation>febrero</translation>
    </message>
    <message>
        <source>March</source>
        <translation>marzo</translation>
    </message>
    <message>
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mayo</translation>
    </message>
    <message>
        <source>June</source>
        <translation>junio</translation>
    </message>
    <message>
        <source>July</source>
        <translation>julio</translation>
    </message>
    <message>
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octubre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>noviembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>diciembre</translation>
    </message>
    <message>
        <source>{day} Jan</source>
        <translation>{day} ene</translation>
    </message>
    <message>
        <source>{day} Feb</source>
        <translation>{day} feb</translation>
    </message>
    <message>
        <source>{day} Mar</source>
        <translation>{day} mar</translation>
    </message>
    <message>
        <source>{day} Apr</source>
        <translation>{day} abr</translation>
    </message>
    <message>
        <source>{day} May</source>
        <translation>{day} may</translation>
    </message>
    <message>
        <source>{day} Jun</source>
        <translation>{day} jun</translation>
    </message>
    <message>
        <source>{day} Jul</source>
        <translation>{day} jul</translation>
    </message>
    <message>
        <source>{day} Aug</source>
        <translation>{day} ago</translation>
    </message>
    <message>
        <source>{day} Sep</source>
        <translation>{day} sept</translation>
    </message>
    <message>
        <source>{day} Oct</source>
        <translation>{day} oct</translation>
    </message>
    <message>
        <source>{day} Nov</source>
        <translation>{day} nov</translation>
    </message>
    <message>
        <source>{day} Dec</source>
        <translation>{day} dic</translation>
    </message>
    <message>
        <source>Figures are written as in English: 3,600 mg is three thousand six hundred milligrams; a point divides the decimals.</source>
        <translation>Las cifras van como en inglés: 3,600 mg son tres mil seiscientos miligramos; el punto separa los decimales.</translation>
    </message>
    <message>
        <source>About Dorsal</source>
        <translation>Acerca de Dorsal</translation>
    </message>
    <message>
        <source>&lt;b&gt;It is past its review date.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Ha pasado su fecha de revisión.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>It came with this copy of Dorsal.</source>
        <translation>Venía con esta copia de Dorsal.</translation>
    </message>
    <message>
        <source>It was installed on {day} from a pack {signers}.</source>
        <translation>Se instaló el {day} desde un paquete {signers}.</translation>
    </message>
    <message>
        <source>{title}: content {version} of {issued}, to be reviewed by {review_by}.</source>
        <translation>{title}: contenido {version} del {issued}, en inglés; debe revisarse antes del {review_by}.</translation>
    </message>
    <message>
        <source>A reference for clinicians and students. It does not decide for a patient.</source>
        <translation>Una obra de consulta para clínicos y estudiantes. No decide por un paciente.</translation>
    </message>
    <message>
        <source>Dorsal speaks to no one: it opens no network connection, looks for no update by itself and sends nothing anywhere; tests/frozen/test_silence.py watches it. Updates come as files that you carry in.</source>
        <translation>Dorsal no habla con nadie: no abre ninguna conexión de red, no busca actualizaciones por su cuenta y no envía nada a ninguna parte; tests/frozen/test_silence.py lo vigila. Las actualizaciones llegan como archivos que trae usted.</translation>
    </message>
    <message>
        <source>Program: MIT licence. Content: {licence}.</source>
        <translation>Programa: licencia MIT. Contenido: {licence}.</translation>
    </message>
    <message>
        <source>▲  Content {version} was to be reviewed by {day}. Check what you use against its source, and ask for a newer edition.</source>
        <translation>▲  El contenido {version} debía revisarse antes del {day}. Coteje con su fuente lo que use y pida una edición más reciente.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Write diagnostics</source>
        <translation>Escribir el diagnóstico</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>Compare with which library?</source>
        <translation>¿Con qué biblioteca comparar?</translation>
    </message>
    <message>
        <source>Dorsal library (*.sqlite)</source>
        <translation>Biblioteca de Dorsal (*.sqlite)</translation>
    </message>
    <message>
        <source>Comparing this edition with {name}…</source>
        <translation>Comparando esta edición con {name}…</translation>
    </message>
    <message>
        <source>Licensed</source>
        <translation>Autorizado</translation>
    </message>
    <message>
        <source>Off-label</source>
        <translation>Fuera de ficha técnica</translation>
    </message>
    <message>
        <source>Not supported by evidence</source>
        <translation>Sin respaldo de la evidencia</translation>
    </message>
    <message>
        <source>Advised against</source>
        <translation>Desaconsejado</translation>
    </message>
    <message>
        <source>may use</source>
        <translation>puede usarse</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>aconsejado</translation>
    </message>
    <message>
        <source>advised against</source>
        <translation>desaconsejado</translation>
    </message>
    <message>
        <source>insufficient evidence</source>
        <translation>evidencia insuficiente</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>no se pronuncia</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>respaldada</translation>
    </message>
    <message>
        <source>partly supported</source>
        <translation>respaldada en parte</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>contradicha</translation>
    </message>
    <message>
        <source>unsupported</source>
        <translation>sin respaldo</translation>
    </message>
    <message>
        <source>marketing</source>
        <translation>publicidad</translation>
    </message>
    <message>
        <source>unverifiable</source>
        <translation>no verificable</translation>
    </message>
    <message>
        <source>life-threatening</source>
        <translation>potencialmente mortal</translation>
    </message>
    <message>
        <source>major</source>
        <translation>grave</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>moderada</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>leve</translation>
    </message>
    <message>
        <source>none expected</source>
        <translation>ninguna esperable</translation>
    </message>
    <message>
        <source>for information</source>
        <translation>informativa</translation>
    </message>
    <message>
        <source>●●●● high certainty</source>
        <translation>●●●● certeza alta</translation>
    </message>
    <message>
        <source>●●●○ moderate certainty</source>
        <translation>●●●○ certeza moderada</translation>
    </message>
    <message>
        <source>●●○○ low certainty</source>
        <translation>●●○○ certeza baja</translation>
    </message>
    <message>
        <source>●○○○ very low certainty</source>
        <translation>●○○○ certeza muy baja</translation>
    </message>
    <message>
        <source>usual dose</source>
        <translation>dosis habitual</translation>
    </message>
    <message>
        <source>adjust</source>
        <translation>ajustar</translation>
    </message>
    <message>
        <source>do not give</source>
        <translation>no administrar</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>no contemplado</translation>
    </message>
    <message>
        <source>US</source>
        <translation>EE. UU.</translation>
    </message>
    <message>
        <source>UK</source>
        <translation>Reino Unido</translation>
    </message>
    <message>
        <source>EU</source>
        <translation>UE</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canadá</translation>
    </message>
    <message>
        <source>International</source>
        <translation>Internacional</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>como de costumbre</translation>
    </message>
    <message>
        <source>with care</source>
        <translation>con precaución</translation>
    </message>
    <message>
        <source>avoid</source>
        <translation>evitar</translation>
    </message>
    <message>
        <source>confirmed at the source</source>
        <translation>confirmado en la fuente</translation>
    </message>
    <message>
        <source>from a copy</source>
        <translation>de una copia</translation>
    </message>
    <message>
        <source>second-hand</source>
        <translation>de segunda mano</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>derivado</translation>
    </message>
    <message>
        <source>dose</source>
        <translation>dosis</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>pauta</translation>
    </message>
    <message>
        <source>side effect rate</source>
        <translation>frecuencia de efecto adverso</translation>
    </message>
    <message>
        <source>true or not</source>
        <translation>verdadero o falso</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>contradicción</translation>
    </message>
    <message>
        <source>caution</source>
        <translation>precaución</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>definición</translation>
    </message>
    <message>
        <source>who advises what</source>
        <translation>quién aconseja qué</translation>
    </message>
    <message>
        <source>trial result</source>
        <translation>resultado de ensayo</translation>
    </message>
    <message>
        <source>case</source>
        <translation>caso</translation>
    </message>
    <message>
        <source>basic</source>
        <translation>básica</translation>
    </message>
    <message>
        <source>further</source>
        <translation>avanzada</translation>
    </message>
    <message>
        <source>demanding</source>
        <translation>exigente</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>marcador</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>resaltado</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importada</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>actualizada</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>Contains a note of this site, which is not part of Dorsal.</source>
        <translation>Contiene una nota de este centro, ajena a Dorsal.</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;badge-unknown&quot;&gt;&amp;nbsp;? not yet verified&amp;nbsp;&lt;/span&gt;</source>
        <translation>&lt;span class=&quot;badge-unknown&quot;&gt;&amp;nbsp;? aún sin verificar&amp;nbsp;&lt;/span&gt;</translation>
    </message>
    <message>
        <source>not yet verified</source>
        <translation>aún sin verificar</translation>
    </message>
    <message>
        <source>Not yet verified</source>
        <translation>Aún sin verificar</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Véase también</translation>
    </message>
    <message>
        <source>confirmed in the label</source>
        <translation>confirmado en la ficha técnica</translation>
    </message>
    <message>
        <source>Back and leg pain</source>
        <translation>Dolor lumbar y de pierna</translation>
    </message>
    <message>
        <source>Nerve and widespread pain</source>
        <translation>Dolor neuropático y generalizado</translation>
    </message>
    <message>
        <source>Other uses</source>
        <translation>Otros usos</translation>
    </message>
    <message>
        <source>older age</source>
        <translation>edad avanzada</translation>
    </message>
    <message>
        <source>kidney disease</source>
        <translation>nefropatía</translation>
    </message>
    <message>
        <source>liver disease</source>
        <translation>hepatopatía</translation>
    </message>
    <message>
        <source>heart disease</source>
        <translation>cardiopatía</translation>
    </message>
    <message>
        <source>pregnancy</source>
        <translation>embarazo</translation>
    </message>
    <message>
        <source>opioids on board</source>
        <translation>opioides</translation>
    </message>
    <message>
        <source>driving</source>
        <translation>conducción</translation>
    </message>
    <message>
        <source>very common</source>
        <translation>muy frecuente</translation>
    </message>
    <message>
        <source>common</source>
        <translation>frecuente</translation>
    </message>
    <message>
        <source>uncommon</source>
        <translation>poco frecuente</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>rara</translation>
    </message>
    <message>
        <source>very rare</source>
        <translation>muy rara</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no conocida</translation>
    </message>
    <message>
        <source>mean difference</source>
        <translation>diferencia de medias</translation>
    </message>
    <message>
        <source>standardised mean difference</source>
        <translation>diferencia de medias estandarizada</translation>
    </message>
    <message>
        <source>risk ratio</source>
        <translation>riesgo relativo</translation>
    </message>
    <message>
        <source>odds ratio</source>
        <translation>razón de momios (odds ratio)</translation>
    </message>
    <message>
        <source>prevalence ratio</source>
        <translation>razón de prevalencias</translation>
    </message>
    <message>
        <source>response ratio</source>
        <translation>razón de respuestas</translation>
    </message>
    <message>
        <source>risk difference</source>
        <translation>diferencia de riesgos</translation>
    </message>
    <message>
        <source>number needed to treat</source>
        <translation>número necesario a tratar</translation>
    </message>
    <message>
        <source>number needed to harm</source>
        <translation>número necesario para dañar</translation>
    </message>
    <message>
        <source>percentage</source>
        <translation>porcentaje</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>change from baseline</source>
        <translation>cambio desde el inicio</translation>
    </message>
    <message>
        <source>percentage change from baseline</source>
        <translation>cambio porcentual desde el inicio</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>Choosing</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Open an alternative first: then it can be compared.</source>
        <translation>Abra primero una alternativa: entonces podrá compararla.</translation>
    </message>
    <message>
        <source>Gabapentin</source>
        <translation>Gabapentina</translation>
    </message>
    <message>
        <source>{most} stand side by side already: take one out first.</source>
        <translation>Ya hay {most} lado a lado: quite una primero.</translation>
    </message>
    <message>
        <source>That one has a column already.</source>
        <translation>Esa ya tiene una columna.</translation>
    </message>
    <message>
        <source>{number} of {most} chosen to compare.</source>
        <translation>{number} de {most} elegidas para comparar.</translation>
    </message>
    <message>
        <source>For whom: {kept} of {known}</source>
        <translation>Para quién: {kept} de {known}</translation>
    </message>
    <message>
        <source>Benefit and harm</source>
        <translation>Beneficio y daño</translation>
    </message>
    <message>
        <source>All conditions</source>
        <translation>Todas las enfermedades</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Reino Unido</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>Unión Europea</translation>
    </message>
    <message>
        <source>Dose by kidney function</source>
        <translation>Dosis según la función renal</translation>
    </message>
    <message>
        <source>no doses</source>
        <translation>sin dosis</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Niño</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Pauta</translation>
    </message>
    <message>
        <source>Regimens: {place}</source>
        <translation>Pautas: {place}</translation>
    </message>
    <message>
        <source>Products: {place}</source>
        <translation>Productos: {place}</translation>
    </message>
    <message>
        <source>No dose here: the form works out the clearance alone.</source>
        <translation>Aquí no hay dosis: el formulario calcula solo el aclaramiento.</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>&lt;h1&gt;{title}&lt;/h1&gt;&lt;p class=&apos;soft&apos;&gt;Comparing…&lt;/p&gt;</source>
        <translation>&lt;h1&gt;{title}&lt;/h1&gt;&lt;p class=&apos;soft&apos;&gt;Comparando…&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h1&gt;Not compared&lt;/h1&gt;&lt;p&gt;{error}&lt;/p&gt;</source>
        <translation>&lt;h1&gt;No comparado&lt;/h1&gt;&lt;p&gt;{error}&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>No comparado</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Papers and guidelines in journals</source>
        <translation>Artículos y guías en revistas</translation>
    </message>
    <message>
        <source>Guidelines and reports</source>
        <translation>Guías e informes</translation>
    </message>
    <message>
        <source>Drug labels</source>
        <translation>Fichas técnicas</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Páginas web</translation>
    </message>
    <message>
        <source>Other documents</source>
        <translation>Otros documentos</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Articles and contradictions</source>
        <translation>Artículos y contradicciones</translation>
    </message>
    <message>
        <source>Claims of the articles</source>
        <translation>Aseveraciones de los artículos</translation>
    </message>
    <message>
        <source>Sources by kind</source>
        <translation>Fuentes por tipo</translation>
    </message>
    <message>
        <source>Sources by name</source>
        <translation>Fuentes por nombre</translation>
    </message>
    <message>
        <source>Newest sources first</source>
        <translation>Primero las fuentes más recientes</translation>
    </message>
    <message>
        <source>Sources by how much rests on them</source>
        <translation>Fuentes por cuánto se apoya en ellas</translation>
    </message>
    <message>
        <source>Sources by how they were checked</source>
        <translation>Fuentes por cómo se comprobaron</translation>
    </message>
    <message>
        <source>What to list</source>
        <translation>Qué enumerar</translation>
    </message>
    <message>
        <source>Order of the sources</source>
        <translation>Orden de las fuentes</translation>
    </message>
    <message>
        <source>Imported on this machine</source>
        <translation>Importadas en este equipo</translation>
    </message>
    <message>
        <source>The five articles</source>
        <translation>Los cinco artículos</translation>
    </message>
    <message>
        <source>Where they contradict each other</source>
        <translation>Dónde se contradicen</translation>
    </message>
    <message>
        <source>Claims of {article}</source>
        <translation>Aseveraciones de {article}</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>Sin fecha</translation>
    </message>
    <message numerus="yes">
        <source>{n} record(s) (rests|rest) on it</source>
        <translation>
            <numerusform>{n} registro se apoya en ella</numerusform>
            <numerusform>{n} registros se apoyan en ella</numerusform>
        </translation>
    </message>
    <message>
        <source>How often, against placebo</source>
        <translation>Frecuencia frente a placebo</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>· Also: {names}</source>
        <translation>· También: {names}</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgente</translation>
    </message>
    <message>
        <source>Against placebo, population by population</source>
        <translation>Frente a placebo, población por población</translation>
    </message>
    <message>
        <source>No label table here gives a figure for it.</source>
        <translation>Ninguna tabla de ficha técnica da aquí una cifra.</translation>
    </message>
    <message>
        <source>Trials or list</source>
        <translation>Ensayos o lista</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Denominado</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasa</translation>
    </message>
    <message>
        <source>Side effect</source>
        <translation>Efecto adverso</translation>
    </message>
    <message>
        <source>Body system</source>
        <translation>Sistema corporal</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Not all rows of the printed table could be read.</source>
        <translation>No se pudieron leer todas las filas de la tabla impresa.</translation>
    </message>
    <message>
        <source>Differences from placebo</source>
        <translation>Diferencias frente a placebo</translation>
    </message>
    <message>
        <source>{term} under {title}: {table}</source>
        <translation>{term} bajo {title}: {table}</translation>
    </message>
    <message>
        <source>{jurisdiction} · who: {who}</source>
        <translation>{jurisdiction} · quién: {who}</translation>
    </message>
    <message>
        <source>{otherwise} In the labels’ own words</source>
        <translation>{otherwise} Con las palabras de las fichas técnicas</translation>
    </message>
    <message>
        <source>&lt;b&gt;Signs.&lt;/b&gt; {sentence}</source>
        <translation>&lt;b&gt;Signos.&lt;/b&gt; {sentence}</translation>
    </message>
    <message>
        <source>How grave: in Dorsal’s own order, not a label’s.</source>
        <translation>La gravedad sigue el orden propio de Dorsal, no el de una ficha técnica.</translation>
    </message>
    <message>
        <source>How it comes about</source>
        <translation>Cómo se produce</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interacciones</translation>
    </message>
    <message>
        <source>Labeler not named</source>
        <translation>Titular sin nombrar</translation>
    </message>
    <message>
        <source>prescription</source>
        <translation>con receta</translation>
    </message>
    <message>
        <source>over the counter</source>
        <translation>sin receta</translation>
    </message>
    <message>
        <source>SPL, with its own headings and paragraphs</source>
        <translation>SPL, con sus propios encabezados y párrafos</translation>
    </message>
    <message>
        <source>openFDA’s JSON, which leaves out headings and paragraphs</source>
        <translation>JSON de openFDA, que omite encabezados y párrafos</translation>
    </message>
    <message>
        <source>version {version} of {dated}</source>
        <translation>versión {version} del {dated}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>Section: {title}.</source>
        <translation>Sección: {title}.</translation>
    </message>
    <message>
        <source>{labeler}. {title}: official label, version {version}, effective {day}. Set id {set_id}.{where} Imported on {imported}.</source>
        <translation>{labeler}. {title}: ficha técnica oficial, versión {version}, vigente desde el {day}. Set id {set_id}.{where} Importada el {imported}.</translation>
    </message>
    <message>
        <source>▲ An older version: a newer one is held.</source>
        <translation>▲ Una versión anterior: hay guardada otra más reciente.</translation>
    </message>
    <message>
        <source>&lt;p class=&apos;status unknown&apos;&gt;◇ &amp;nbsp;The manufacturer’s label, not Dorsal’s own content&lt;/p&gt;&lt;p&gt;Imported on this machine on {day} from {file}. It stands as its labeler wrote it; Dorsal has not checked it.&lt;/p&gt;{older}</source>
        <translation>&lt;p class=&apos;status unknown&apos;&gt;◇ &amp;nbsp;Ficha técnica del fabricante, no contenido propio de Dorsal&lt;/p&gt;&lt;p&gt;Importada en este equipo el {day} desde {file}. Figura tal como la escribió su titular; Dorsal no la ha comprobado.&lt;/p&gt;{older}</translation>
    </message>
    <message>
        <source>{version}, effective {dated}</source>
        <translation>{version}, en vigor desde {dated}</translation>
    </message>
    <message>
        <source>Supplied</source>
        <translation>Dispensación</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Leída de</translation>
    </message>
    <message>
        <source>In Dorsal</source>
        <translation>En Dorsal</translation>
    </message>
    <message>
        <source>This label</source>
        <translation>Esta ficha técnica</translation>
    </message>
    <message>
        <source>Version {version} of {dated}</source>
        <translation>Versión {version} del {dated}</translation>
    </message>
    <message>
        <source>compare with it word by word</source>
        <translation>comparar con ella palabra por palabra</translation>
    </message>
    <message>
        <source>Other versions held</source>
        <translation>Otras versiones guardadas</translation>
    </message>
    <message>
        <source>and {left} more products</source>
        <translation>y {left} productos más</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Form and route</source>
        <translation>Forma y vía</translation>
    </message>
    <message>
        <source>Active ingredients</source>
        <translation>Principios activos</translation>
    </message>
    <message>
        <source>NDC</source>
        <translation>NDC</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>&lt;br&gt;&lt;span class=&quot;soft&quot;&gt;part of the kit&lt;/span&gt;</source>
        <translation>&lt;br&gt;&lt;span class=&quot;soft&quot;&gt;parte del kit&lt;/span&gt;</translation>
    </message>
    <message>
        <source>The tables of this section, which openFDA gives apart from its text:</source>
        <translation>Las tablas de esta sección, que openFDA da aparte de su texto:</translation>
    </message>
    <message>
        <source>{names}■ &amp;nbsp;Boxed warning</source>
        <translation>{names}■ &amp;nbsp;Advertencia recuadrada</translation>
    </message>
    <message>
        <source>Highlights, the label’s own summary</source>
        <translation>Aspectos destacados, el resumen de la propia ficha técnica</translation>
    </message>
    <message>
        <source>Regimens</source>
        <translation>Pautas</translation>
    </message>
    <message>
        <source>Contraindications</source>
        <translation>Contraindicaciones</translation>
    </message>
    <message>
        <source>People to take care with</source>
        <translation>Personas que requieren precaución</translation>
    </message>
    <message>
        <source>Label tables</source>
        <translation>Tablas de fichas técnicas</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>Contradicciones</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Set id</source>
        <translation>Set id</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Fechado</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>Consultado el</translation>
    </message>
    <message>
        <source>How it was checked</source>
        <translation>Cómo se comprobó</translation>
    </message>
    <message>
        <source>Not yet verified in this record: {unsure}.</source>
        <translation>Aún sin verificar en este registro: {unsure}.</translation>
    </message>
    <message>
        <source>Errors and corrections</source>
        <translation>Errores y correcciones</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy {style}</source>
        <translation>Copiar {style}</translation>
    </message>
    <message>
        <source>Cite it</source>
        <translation>Citarla</translation>
    </message>
    <message>
        <source>For a reference manager: {others}</source>
        <translation>Para un gestor de referencias: {others}</translation>
    </message>
    <message>
        <source>its DOI</source>
        <translation>su DOI</translation>
    </message>
    <message>
        <source>its address</source>
        <translation>su dirección</translation>
    </message>
    <message>
        <source>{shown}&lt;p class=&quot;caption&quot;&gt;For a phone: {where}. This machine stays offline.&lt;/p&gt;</source>
        <translation>{shown}&lt;p class=&quot;caption&quot;&gt;Para un teléfono: {where}. Este equipo sigue sin conexión.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What rests on it in Dorsal</source>
        <translation>Qué se apoya en ella en Dorsal</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nada todavía.</translation>
    </message>
    <message>
        <source>Choose a cell that says something, then ask who says so.</source>
        <translation>Elija una celda que diga algo y pregunte después quién lo dice.</translation>
    </message>
    <message>
        <source>Put the cursor into a statement first, or step to one with Alt+Down.</source>
        <translation>Ponga primero el cursor en una afirmación, o vaya a una con Alt+Abajo.</translation>
    </message>
    <message>
        <source>In a table the arrow keys lead from cell to cell.</source>
        <translation>En una tabla, las flechas llevan de celda en celda.</translation>
    </message>
    <message>
        <source>No further statement on this page.</source>
        <translation>No hay más afirmaciones en esta página.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Select words or a row first, then copy.</source>
        <translation>Seleccione primero palabras o una fila, y después copie.</translation>
    </message>
    <message>
        <source>Alternatives are compared: open one first.</source>
        <translation>Se comparan alternativas: abra una primero.</translation>
    </message>
    <message>
        <source>There is nothing to save here.</source>
        <translation>Aquí no hay nada que guardar.</translation>
    </message>
    <message>
        <source>Not saved: {reason}.</source>
        <translation>No se ha guardado: {reason}.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Guardado como {name}.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>There is nothing to print here.</source>
        <translation>Aquí no hay nada que imprimir.</translation>
    </message>
    <message>
        <source>Copied the citation.</source>
        <translation>Se ha copiado la cita.</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Buscar en esta página</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>{count} on this page</source>
        <translation>{count} en esta página</translation>
    </message>
    <message>
        <source>Not on this page. Ctrl+L searches all of Dorsal.</source>
        <translation>No está en esta página. Ctrl+L busca en todo Dorsal.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <source>Official labels, imported on this machine</source>
        <translation>Fichas técnicas oficiales, importadas en este equipo</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Búsquedas recientes</translation>
    </message>
    <message>
        <source>Note by {by}</source>
        <translation>Nota de {by}</translation>
    </message>
    <message>
        <source>; it was searched for &lt;b&gt;{corrected}&lt;/b&gt;</source>
        <translation>; se buscó &lt;b&gt;{corrected}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>; its pages with the other words come last</source>
        <translation>; sus páginas con las demás palabras van al final</translation>
    </message>
    <message>
        <source>; its nearest names come last</source>
        <translation>; sus nombres más parecidos van al final</translation>
    </message>
    <message>
        <source>Dorsal’s own content has no {asked}, official labels do{rest}.</source>
        <translation>El contenido propio de Dorsal no tiene {asked}; las fichas técnicas oficiales sí{rest}.</translation>
    </message>
    <message>
        <source>Showing results for &lt;b&gt;{corrected}&lt;/b&gt;</source>
        <translation>Resultados de &lt;b&gt;{corrected}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Nothing found for {asked}. Try fewer or other words: a drug, a symptom. How Dorsal itself is used is in the manual (F1).</source>
        <translation>No se ha encontrado nada para {asked}. Pruebe con menos palabras u otras, en inglés: un fármaco, un síntoma. Cómo se usa Dorsal está en el manual (F1).</translation>
    </message>
    <message>
        <source>A range and its basis, not an order. No dose is licensed for back pain.</source>
        <translation>Un intervalo y su fundamento, no una orden. Ninguna dosis está autorizada para el dolor de espalda.</translation>
    </message>
    <message>
        <source>age</source>
        <translation>edad</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>sexo</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>peso</translation>
    </message>
    <message>
        <source>creatinine</source>
        <translation>creatinina</translation>
    </message>
    <message>
        <source>Answer · {jurisdiction} label · {substance}</source>
        <translation>Respuesta · ficha técnica ({jurisdiction}) · {substance}</translation>
    </message>
    <message>
        <source>? &amp;nbsp;Not covered</source>
        <translation>? &amp;nbsp;No contemplado</translation>
    </message>
    <message>
        <source>{age} years</source>
        <translation>{age} años</translation>
    </message>
    <message>
        <source>creatinine {creatinine}</source>
        <translation>creatinina {creatinine}</translation>
    </message>
    <message>
        <source>clearance {clearance}</source>
        <translation>aclaramiento {clearance}</translation>
    </message>
    <message>
        <source>on haemodialysis</source>
        <translation>en hemodiálisis</translation>
    </message>
    <message>
        <source>Given: {fields}</source>
        <translation>Datos: {fields}</translation>
    </message>
    <message>
        <source>Dorsal holds no verified renal table for {jurisdiction}, so it gives no dose here.</source>
        <translation>Dorsal no tiene ninguna tabla renal verificada para {jurisdiction}, así que aquí no da ninguna dosis.</translation>
    </message>
    <message>
        <source>Type age, sex, weight and creatinine, or a clearance, for the row of a patient.</source>
        <translation>Escriba edad, sexo, peso y creatinina, o un aclaramiento, para obtener la fila de un paciente.</translation>
    </message>
    <message>
        <source>Doses of {titles} beside Dorsal’s</source>
        <translation>Dosis de {titles} junto a las de Dorsal</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>comparadas</translation>
    </message>
    <message>
        <source>Still needed: {missing}.</source>
        <translation>Falta todavía: {missing}.</translation>
    </message>
    <message>
        <source>{needed} Or type a clearance.</source>
        <translation>{needed} O escriba un aclaramiento.</translation>
    </message>
    <message>
        <source>at a clearance of {clearance} mL/min</source>
        <translation>con un aclaramiento de {clearance} mL/min</translation>
    </message>
    <message>
        <source>After each 4 hours of haemodialysis</source>
        <translation>Tras cada 4 horas de hemodiálisis</translation>
    </message>
    <message>
        <source>The further dose is of the same column as the dose taken.</source>
        <translation>La dosis adicional es la de la misma columna que la dosis que se toma.</translation>
    </message>
    <message>
        <source>Measure at most, {mg_per_ml} mg/mL</source>
        <translation>Medir como máximo, {mg_per_ml} mg/mL</translation>
    </message>
    <message>
        <source>The volume is rounded down to 0.1 mL by Dorsal, never up; the label does not round.</source>
        <translation>Dorsal redondea el volumen a 0.1 mL hacia abajo, nunca hacia arriba; la ficha técnica no redondea.</translation>
    </message>
    <message>
        <source>Column of the table</source>
        <translation>Columna de la tabla</translation>
    </message>
    <message>
        <source>Comes to</source>
        <translation>Resulta</translation>
    </message>
    <message>
        <source>&lt;br&gt;On the same row: {others}.</source>
        <translation>&lt;br&gt;En la misma fila: {others}.</translation>
    </message>
    <message>
        <source>How the clearance was worked out</source>
        <translation>Cómo se ha calculado el aclaramiento</translation>
    </message>
    <message>
        <source>{steps}&lt;br&gt;&lt;span class=&quot;caption&quot;&gt;The formula: {cited}{beside}&lt;/span&gt;</source>
        <translation>{steps}&lt;br&gt;&lt;span class=&quot;caption&quot;&gt;La fórmula: {cited}{beside}&lt;/span&gt;</translation>
    </message>
    <message>
        <source>For context; the label’s table does not use it</source>
        <translation>Como contexto; la tabla de la ficha técnica no lo usa</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>No page has {missing}: these have the rest.</source>
        <translation>Ninguna página tiene {missing}: estas tienen lo demás.</translation>
    </message>
    <message>
        <source>Nothing found for {asked}. The nearest names:</source>
        <translation>No se ha encontrado nada para {asked}. Los nombres más parecidos:</translation>
    </message>
    <message>
        <source>Notes of this site, not part of Dorsal</source>
        <translation>Notas de este centro, ajenas a Dorsal</translation>
    </message>
    <message>
        <source>{place}, not part of Dorsal: {unmarked}</source>
        <translation>{place}, ajena a Dorsal: {unmarked}</translation>
    </message>
    <message>
        <source>Search instead for “{words}”</source>
        <translation>Buscar en su lugar «{words}»</translation>
    </message>
    <message>
        <source>· found as “{via}”</source>
        <translation>· encontrado como «{via}»</translation>
    </message>
    <message>
        <source>Official label</source>
        <translation>Ficha técnica oficial</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Todas las secciones</translation>
    </message>
    <message>
        <source>Boxed warning</source>
        <translation>Advertencia recuadrada</translation>
    </message>
    <message>
        <source>Indications</source>
        <translation>Indicaciones</translation>
    </message>
    <message>
        <source>Dosage</source>
        <translation>Posología</translation>
    </message>
    <message>
        <source>Warnings and precautions</source>
        <translation>Advertencias y precauciones</translation>
    </message>
    <message>
        <source>Adverse reactions</source>
        <translation>Reacciones adversas</translation>
    </message>
    <message>
        <source>Drug interactions</source>
        <translation>Interacciones farmacológicas</translation>
    </message>
    <message>
        <source>Specific populations</source>
        <translation>Poblaciones específicas</translation>
    </message>
    <message>
        <source>Abuse and dependence</source>
        <translation>Abuso y dependencia</translation>
    </message>
    <message>
        <source>Overdosage</source>
        <translation>Sobredosis</translation>
    </message>
    <message>
        <source>Clinical pharmacology</source>
        <translation>Farmacología clínica</translation>
    </message>
    <message>
        <source>Clinical studies</source>
        <translation>Estudios clínicos</translation>
    </message>
    <message>
        <source>How supplied</source>
        <translation>Presentación</translation>
    </message>
    <message>
        <source>Package label</source>
        <translation>Etiqueta del envase</translation>
    </message>
    <message>
        <source>Rx and OTC</source>
        <translation>Con y sin receta</translation>
    </message>
    <message>
        <source>Rx only</source>
        <translation>Solo con receta</translation>
    </message>
    <message>
        <source>OTC only</source>
        <translation>Solo sin receta</translation>
    </message>
    <message>
        <source>Of each official label its newest version is looked through</source>
        <translation>De cada ficha técnica oficial se busca en su versión más reciente</translation>
    </message>
    <message>
        <source>Sections of the official labels to look through</source>
        <translation>Secciones de las fichas técnicas oficiales en las que buscar</translation>
    </message>
    <message>
        <source>Prescription or over-the-counter labels</source>
        <translation>Fichas técnicas con receta o sin receta</translation>
    </message>
    <message>
        <source>Any labeler</source>
        <translation>Cualquier titular</translation>
    </message>
    <message>
        <source>Labeler of the official labels</source>
        <translation>Titular de las fichas técnicas oficiales</translation>
    </message>
    <message>
        <source>Labels: {count}</source>
        <translation>Fichas: {count}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Fichas</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Go to a page or do something: print, dark theme, sciatica…</source>
        <translation>Ir a una página o hacer algo: imprimir, tema oscuro, sciatica…</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Mayús+Tab</translation>
    </message>
    <message>
        <source>The next, the previous control, link or picture</source>
        <translation>El control, enlace o imagen siguiente, anterior</translation>
    </message>
    <message>
        <source>Alt and a letter</source>
        <translation>Alt y una letra</translation>
    </message>
    <message>
        <source>The menu with that letter underlined</source>
        <translation>El menú con esa letra subrayada</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>A step back: closes what is open, then gives the page the keys</source>
        <translation>Un paso atrás: cierra lo abierto y después devuelve las teclas a la página</translation>
    </message>
    <message>
        <source>The search box and its results</source>
        <translation>La casilla de búsqueda y sus resultados</translation>
    </message>
    <message>
        <source>Down, Up</source>
        <translation>Abajo, Arriba</translation>
    </message>
    <message>
        <source>The next, the previous result; in an empty box the recent searches</source>
        <translation>El resultado siguiente, anterior; con la casilla vacía, las búsquedas recientes</translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation>Ctrl+Abajo</translation>
    </message>
    <message>
        <source>The first result of the next group</source>
        <translation>El primer resultado del grupo siguiente</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Opens the result that is lit</source>
        <translation>Abre el resultado señalado</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>To the choices of official labels, where labels are held</source>
        <translation>A las opciones de fichas técnicas oficiales, si hay guardadas</translation>
    </message>
    <message>
        <source>A list at the left</source>
        <translation>Una lista a la izquierda</translation>
    </message>
    <message>
        <source>Opens the next, the previous record</source>
        <translation>Abre el registro siguiente, anterior</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Ticks an alternative for the comparison</source>
        <translation>Marca una alternativa para la comparación</translation>
    </message>
    <message>
        <source>A page</source>
        <translation>Una página</translation>
    </message>
    <message>
        <source>Follows the link, or shows the picture larger</source>
        <translation>Sigue el enlace, o muestra la imagen más grande</translation>
    </message>
    <message>
        <source>Menu key, Shift+F10</source>
        <translation>Tecla de menú, Shift+F10</translation>
    </message>
    <message>
        <source>What can be done with the picture, or the words selected</source>
        <translation>Qué puede hacerse con la imagen o las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation>Av Pág, Re Pág</translation>
    </message>
    <message>
        <source>A screen down, up</source>
        <translation>Una pantalla abajo, arriba</translation>
    </message>
    <message>
        <source>Shift and an arrow</source>
        <translation>Mayús y una flecha</translation>
    </message>
    <message>
        <source>Selects words</source>
        <translation>Selecciona palabras</translation>
    </message>
    <message>
        <source>The outline of a page</source>
        <translation>El esquema de una página</translation>
    </message>
    <message>
        <source>The next, the previous piece; the page follows</source>
        <translation>El fragmento siguiente, anterior; la página lo sigue</translation>
    </message>
    <message>
        <source>Ctrl+Down, Ctrl+Up</source>
        <translation>Ctrl+Abajo, Ctrl+Arriba</translation>
    </message>
    <message>
        <source>The next, the previous heading</source>
        <translation>El encabezado siguiente, anterior</translation>
    </message>
    <message>
        <source>Right, Left</source>
        <translation>Derecha, Izquierda</translation>
    </message>
    <message>
        <source>Opens the links of a piece, or a section; goes back up</source>
        <translation>Abre los enlaces de un fragmento, o una sección; vuelve arriba</translation>
    </message>
    <message>
        <source>Goes to the place, along the link, or into the cells of the table</source>
        <translation>Va al lugar, por el enlace, o a las celdas de la tabla</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>Una tabla</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>From cell to cell</source>
        <translation>De celda en celda</translation>
    </message>
    <message>
        <source>Opens the row, or asks who says so, as a click does</source>
        <translation>Abre la fila, o pregunta quién lo dice, como un clic</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Opens the record that the row is about</source>
        <translation>Abre el registro del que trata la fila</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Sorts by the column of the lit cell; again, the other way round</source>
        <translation>Ordena por la columna de la celda señalada; otra vez, al revés</translation>
    </message>
    <message>
        <source>Finding on a page</source>
        <translation>Buscar en una página</translation>
    </message>
    <message>
        <source>Enter, Shift+Enter</source>
        <translation>Intro, Mayús+Intro</translation>
    </message>
    <message>
        <source>The next, the previous match</source>
        <translation>La coincidencia siguiente, anterior</translation>
    </message>
    <message>
        <source>Go to or do anything</source>
        <translation>Ir a cualquier sitio o hacer algo</translation>
    </message>
    <message>
        <source>The next, the previous name</source>
        <translation>El nombre siguiente, anterior</translation>
    </message>
    <message>
        <source>Does it, or goes there</source>
        <translation>Lo hace, o va allí</translation>
    </message>
    <message>
        <source>The notebook</source>
        <translation>El cuaderno</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>From its search into the list</source>
        <translation>De su búsqueda a la lista</translation>
    </message>
    <message>
        <source>Goes to the place of the mark</source>
        <translation>Va al lugar de la marca</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Removes the mark; Ctrl+Z brings it back</source>
        <translation>Quita la marca; Ctrl+Z la recupera</translation>
    </message>
    <message>
        <source>Keeps the note that is written</source>
        <translation>Guarda la nota escrita</translation>
    </message>
    <message>
        <source>Shows the answer</source>
        <translation>Muestra la respuesta</translation>
    </message>
    <message>
        <source>Again, hard, good, easy</source>
        <translation>Otra vez, difícil, bien, fácil</translation>
    </message>
    <message>
        <source>Takes the last grade back</source>
        <translation>Deshace la última valoración</translation>
    </message>
    <message>
        <source>Opens where the fact stands</source>
        <translation>Abre donde está el dato</translation>
    </message>
    <message>
        <source>Shows the progress</source>
        <translation>Muestra el progreso</translation>
    </message>
    <message>
        <source>Asks more new cards, once those of the day are begun</source>
        <translation>Pregunta más tarjetas nuevas, una vez empezadas las del día</translation>
    </message>
    <message>
        <source>Removes a card of your own</source>
        <translation>Quita una tarjeta propia</translation>
    </message>
    <message>
        <source>A picture in its window</source>
        <translation>Una imagen en su ventana</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>Más grande, más pequeña</translation>
    </message>
    <message>
        <source>A page in a window of its own, as this one</source>
        <translation>Una página en su propia ventana, como esta</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>Prints it</source>
        <translation>La imprime</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Its outline</source>
        <translation>Su esquema</translation>
    </message>
    <message>
        <source>or</source>
        <translation>o</translation>
    </message>
    <message>
        <source>&lt;h1&gt;Keys&lt;/h1&gt;&lt;p&gt;All that the mouse does, keys do. What has no key of its own is found by its name: Ctrl+K.&lt;/p&gt;</source>
        <translation>&lt;h1&gt;Teclas&lt;/h1&gt;&lt;p&gt;Todo lo que hace el ratón lo hacen las teclas. Lo que no tiene tecla propia se encuentra por su nombre: Ctrl+K.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Qué hacen</translation>
    </message>
    <message>
        <source>What can be done or gone to</source>
        <translation>Qué puede hacerse o adónde ir</translation>
    </message>
    <message>
        <source>Nothing is called so. The search (Ctrl+L) looks through all words.</source>
        <translation>Nada se llama así. La búsqueda (Ctrl+L) busca en todas las palabras.</translation>
    </message>
    <message>
        <source>Filter {name}</source>
        <translation>Filtrar {name}</translation>
    </message>
    <message>
        <source>Choose one of the {name} to read it</source>
        <translation>Elija en la lista ({name}) lo que quiera leer</translation>
    </message>
    <message>
        <source>Nothing here has “{words}”. Clear the filter to see all.</source>
        <translation>Aquí no hay nada con «{words}». Vacíe el filtro para verlo todo.</translation>
    </message>
    <message>
        <source>This edition of the content has nothing here.</source>
        <translation>Esta edición del contenido no tiene nada aquí.</translation>
    </message>
    <message>
        <source>{shown} shown</source>
        <translation>{shown} en la lista</translation>
    </message>
    <message>
        <source>Search (Ctrl+L or /): kidney dose, slipped disc, Neurontin, can I stop…</source>
        <translation>Buscar en inglés (Ctrl+L o /): kidney dose…</translation>
    </message>
    <message>
        <source>Search (Ctrl+L or /): kidney dose, Neurontin…</source>
        <translation>Buscar en inglés (Ctrl+L o /): kidney dose…</translation>
    </message>
    <message>
        <source>Search (Ctrl+L or /)</source>
        <translation>Buscar (Ctrl+L o /)</translation>
    </message>
    <message>
        <source>Type to search all of Dorsal; Down and Enter open a result, Ctrl+Down goes to the next group; Down alone, recent searches</source>
        <translation>Escriba para buscar en todo Dorsal, en inglés; Abajo e Intro abren un resultado, Ctrl+Abajo va al grupo siguiente; Abajo sola, búsquedas recientes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search first: F3 then leads from result to result.</source>
        <translation>Busque primero: F3 lleva después de un resultado a otro.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message numerus="yes">
        <source>{n} result(s)</source>
        <translation>
            <numerusform>{n} resultado</numerusform>
            <numerusform>{n} resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {count}: {place}</source>
        <translation>{number} de {count}: {place}</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulario</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberación</translation>
    </message>
    <message>
        <source>Tablet scored</source>
        <translation>Comprimido ranurado</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>no consta</translation>
    </message>
    <message>
        <source>May be exchanged with</source>
        <translation>Intercambiable con</translation>
    </message>
    <message>
        <source>Not interchangeable with</source>
        <translation>No intercambiable con</translation>
    </message>
    <message>
        <source>{jurisdiction} product</source>
        <translation>Producto ({jurisdiction})</translation>
    </message>
    <message>
        <source>on haemodialysis, besides</source>
        <translation>en hemodiálisis, además</translation>
    </message>
    <message>
        <source>One further dose, of the same column as the dose taken.</source>
        <translation>Una dosis adicional, de la misma columna que la dosis que se toma.</translation>
    </message>
    <message>
        <source>after each 4 hours of it</source>
        <translation>tras cada 4 horas de sesión</translation>
    </message>
    <message>
        <source>Licensed for</source>
        <translation>Autorizado para</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Presentaciones</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Concentración</translation>
    </message>
    <message>
        <source>A range and its basis, not an order.</source>
        <translation>Un intervalo y su fundamento, no una orden.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Pauta</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Doses</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>In the day</source>
        <translation>En el día</translation>
    </message>
    <message>
        <source>Clearance, mL/min</source>
        <translation>Aclaramiento, mL/min</translation>
    </message>
    <message>
        <source>A day, mg</source>
        <translation>Al día, mg</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Con qué frecuencia</translation>
    </message>
    <message>
        <source>Each dose, mg</source>
        <translation>Cada dosis, mg</translation>
    </message>
    <message>
        <source>How begun, kept and ended</source>
        <translation>Cómo se empieza, se mantiene y se termina</translation>
    </message>
    <message>
        <source>Clearance by {equation}.</source>
        <translation>Aclaramiento según {equation}.</translation>
    </message>
    <message>
        <source>Below {limit} mL/min the daily dose falls in proportion to clearance.</source>
        <translation>Por debajo de {limit} mL/min la dosis diaria disminuye en proporción al aclaramiento.</translation>
    </message>
    <message>
        <source>Label table</source>
        <translation>Tabla de la ficha técnica</translation>
    </message>
    <message>
        <source>{doses} on average</source>
        <translation>{doses} de media</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Taper</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>at least {least}</source>
        <translation>al menos {least}</translation>
    </message>
    <message>
        <source>up to {most}</source>
        <translation>hasta {most}</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>The page of the record chosen in the list</source>
        <translation>La página del registro elegido en la lista</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>What supports the statement</source>
        <translation>Qué respalda la afirmación</translation>
    </message>
    <message>
        <source>✕ Close</source>
        <translation>✕ Cerrar</translation>
    </message>
    <message>
        <source>Close what supports the statement</source>
        <translation>Cerrar lo que respalda la afirmación</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Quién lo dice</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Deshacer (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Undo: {words}</source>
        <translation>Deshacer: {words}</translation>
    </message>
    <message>
        <source>What can be asked</source>
        <translation>Qué se puede preguntar</translation>
    </message>
    <message>
        <source>The manual</source>
        <translation>El manual</translation>
    </message>
    <message>
        <source>Without medicine</source>
        <translation>Sin medicamentos</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Medicamentos</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procedimientos</translation>
    </message>
    <message>
        <source>reviewed {reviewed} · review by {review_by}</source>
        <translation>revisado el {reviewed} · revisar antes del {review_by}</translation>
    </message>
    <message>
        <source>Harms</source>
        <translation>Daños</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicamento</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedimiento</translation>
    </message>
    <message>
        <source>. Also: {names}</source>
        <translation>. También: {names}</translation>
    </message>
    <message>
        <source>Considered for: {used_for}</source>
        <translation>Se considera para: {used_for}</translation>
    </message>
    <message>
        <source>No source here supports it for any of Dorsal&apos;s conditions.</source>
        <translation>Ninguna fuente de Dorsal lo respalda para ninguna de sus enfermedades.</translation>
    </message>
    <message>
        <source>A label&apos;s or trial&apos;s dose, not an order.</source>
        <translation>Dosis de una ficha técnica o de un ensayo, no una orden.</translation>
    </message>
    <message>
        <source>Usual dose</source>
        <translation>Dosis habitual</translation>
    </message>
    <message>
        <source>What the five articles claim</source>
        <translation>Qué sostienen los cinco artículos</translation>
    </message>
    <message>
        <source>Where the five articles contradict each other</source>
        <translation>Dónde se contradicen los cinco artículos</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Aseveración</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Hecha por</translation>
    </message>
    <message>
        <source>{article}, line {line}</source>
        <translation>{article}, línea {line}</translation>
    </message>
    <message>
        <source>A claim of {article}</source>
        <translation>Una aseveración de {article}</translation>
    </message>
    <message>
        <source>Other articles agree</source>
        <translation>Otros artículos coinciden</translation>
    </message>
    <message>
        <source>Other articles say otherwise</source>
        <translation>Otros artículos dicen lo contrario</translation>
    </message>
    <message>
        <source>The same article says otherwise</source>
        <translation>El mismo artículo dice lo contrario</translation>
    </message>
    <message numerus="yes">
        <source>{n} supported</source>
        <translation>
            <numerusform>{n} respaldada</numerusform>
            <numerusform>{n} respaldadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} partly supported</source>
        <translation>
            <numerusform>{n} respaldada en parte</numerusform>
            <numerusform>{n} respaldadas en parte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} contradicted</source>
        <translation>
            <numerusform>{n} contradicha</numerusform>
            <numerusform>{n} contradichas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} unsupported</source>
        <translation>
            <numerusform>{n} sin respaldo</numerusform>
            <numerusform>{n} sin respaldo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} marketing</source>
        <translation>
            <numerusform>{n} de publicidad</numerusform>
            <numerusform>{n} de publicidad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} unverifiable</source>
        <translation>
            <numerusform>{n} no verificable</numerusform>
            <numerusform>{n} no verificables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} claim(s)</source>
        <translation>
            <numerusform>{n} aseveración</numerusform>
            <numerusform>{n} aseveraciones</numerusform>
        </translation>
    </message>
    <message>
        <source>What it leaves out</source>
        <translation>Qué omite</translation>
    </message>
    <message>
        <source>Where it contradicts itself or another</source>
        <translation>Dónde se contradice o contradice a otro</translation>
    </message>
    <message>
        <source>Its claims</source>
        <translation>Sus aseveraciones</translation>
    </message>
    <message>
        <source>Claim, and why</source>
        <translation>Aseveración y por qué</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Set aside as not clinical</source>
        <translation>Apartado por no ser clínico</translation>
    </message>
    <message>
        <source>&lt;p class=&apos;caption&apos;&gt;What the evidence says&lt;/p&gt;&lt;p class=&apos;lead&apos;&gt;{resolution}&lt;/p&gt;{paragraph}</source>
        <translation>&lt;p class=&apos;caption&apos;&gt;Qué dice la evidencia&lt;/p&gt;&lt;p class=&apos;lead&apos;&gt;{resolution}&lt;/p&gt;{paragraph}</translation>
    </message>
    <message>
        <source>What the articles say</source>
        <translation>Qué dicen los artículos</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>Una parte</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>La otra parte</translation>
    </message>
    <message>
        <source>No article says so.</source>
        <translation>Ningún artículo lo dice.</translation>
    </message>
    <message>
        <source>Only people who were counted are drawn: a mean fall in pain is not, nor a number needed alone. An interval is the study’s own where it prints one of the difference or of the number needed. Where it prints only a risk ratio, its ends are applied to the share of the control arm as if that share were certain, so the interval is rough.</source>
        <translation>Solo se dibujan personas que se contaron: no una reducción media del dolor, ni un número necesario a secas. El intervalo es el del propio estudio cuando publica el de la diferencia o el del número necesario. Cuando solo publica un riesgo relativo, sus extremos se aplican a la proporción del grupo de control como si esa proporción fuera segura, así que el intervalo es aproximado.</translation>
    </message>
    <message>
        <source>Few people, by Dorsal’s own rule, are fewer than {few} in a group: one person more or less is then more than one of {few}.</source>
        <translation>Pocas personas, por una regla propia de Dorsal, son menos de {few} en un grupo: una persona más o menos es entonces más de una de cada {few}.</translation>
    </message>
    <message>
        <source>The sentences of the patient sheet: reading grade {grade} (Flesch–Kincaid, years of US school). What explains its pictures is not counted.</source>
        <translation>Las frases de la hoja para el paciente, en inglés: grado de lectura {grade} (Flesch–Kincaid, años de escuela en EE. UU.). No se cuenta lo que explica sus gráficos.</translation>
    </message>
    <message>
        <source>No study here counts how many people were helped or harmed both on gabapentin and without it.</source>
        <translation>Ningún estudio de Dorsal cuenta a cuántas personas se ayudó o se perjudicó tanto con gabapentina como sin ella.</translation>
    </message>
    <message>
        <source>The counts here show no benefit of {drug}.</source>
        <translation>Los recuentos no muestran beneficio de {drug}.</translation>
    </message>
    <message>
        <source>No study here counts how many people {drug} helped.</source>
        <translation>Ningún estudio de Dorsal cuenta a cuántas personas ayudó {drug}.</translation>
    </message>
    <message>
        <source>People were counted on gabapentin in</source>
        <translation>Se contaron personas con gabapentina en</translation>
    </message>
    <message>
        <source>&lt;p class=&apos;status unknown&apos;&gt;? &amp;nbsp;No benefit is drawn&lt;/p&gt;&lt;p&gt;{words}&lt;/p&gt;</source>
        <translation>&lt;p class=&apos;status unknown&apos;&gt;? &amp;nbsp;No se dibuja ningún beneficio&lt;/p&gt;&lt;p&gt;{words}&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;What was found: {sentence}&lt;/p&gt;&lt;p&gt;{evidence}&lt;/p&gt;</source>
        <translation>&lt;p&gt;Qué se halló: {sentence}&lt;/p&gt;&lt;p&gt;{evidence}&lt;/p&gt;</translation>
    </message>
    <message>
        <source>See the evidence</source>
        <translation>Ver la evidencia</translation>
    </message>
    <message>
        <source>For the patient</source>
        <translation>Para el paciente</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;? &amp;nbsp;No benefit is drawn.&lt;/b&gt; {words}&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;? &amp;nbsp;No se dibuja ningún beneficio.&lt;/b&gt; {words}&lt;/p&gt;</translation>
    </message>
    <message>
        <source>In all there were {arms}.</source>
        <translation>En total fueron {arms}.</translation>
    </message>
    <message>
        <source>Counted too, with no benefit shown</source>
        <translation>También contado, sin beneficio demostrado</translation>
    </message>
    <message>
        <source>These outcomes were not counted in the same people: the table says in whom each was, at which dose and for how long. Hold them side by side with care.</source>
        <translation>Estos desenlaces no se contaron en las mismas personas: la tabla dice en quiénes, con qué dosis y durante cuánto tiempo. Compárelos con precaución.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Desenlace</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Who was counted</source>
        <translation>A quiénes se contó</translation>
    </message>
    <message>
        <source>Of {people} people</source>
        <translation>De {people} personas</translation>
    </message>
    <message>
        <source>{exact}; choose 1,000</source>
        <translation>{exact}; elija 1,000</translation>
    </message>
    <message>
        <source>certainty not graded</source>
        <translation>certeza sin graduar</translation>
    </message>
    <message>
        <source>{n_drug} and {n_control} people</source>
        <translation>{n_drug} y {n_control} personas</translation>
    </message>
    <message>
        <source>duration not given</source>
        <translation>duración no indicada</translation>
    </message>
    <message>
        <source>dose not given</source>
        <translation>dosis no indicada</translation>
    </message>
    <message>
        <source>interval: of the difference, as the study prints it</source>
        <translation>intervalo: de la diferencia, tal como lo publica el estudio</translation>
    </message>
    <message>
        <source>interval: from the printed number needed, of 100: {join}</source>
        <translation>intervalo: del número necesario publicado, de 100: {join}</translation>
    </message>
    <message>
        <source>interval: from the risk ratio, of 100: {join}</source>
        <translation>intervalo: del riesgo relativo, de 100: {join}</translation>
    </message>
    <message>
        <source>interval: worked out from {arms}, by Newcombe’s method</source>
        <translation>intervalo: calculado a partir de {arms}, por el método de Newcombe</translation>
    </message>
    <message>
        <source>interval: worked out from the printed percentages: the nearest whole numbers are {arms}; by Newcombe’s method{open}</source>
        <translation>intervalo: calculado a partir de los porcentajes impresos: los números enteros más cercanos son {arms}; por el método de Newcombe{open}</translation>
    </message>
    <message>
        <source>no interval known</source>
        <translation>sin intervalo conocido</translation>
    </message>
    <message>
        <source>{number} of {people}</source>
        <translation>{number} de {people}</translation>
    </message>
    <message>
        <source>What the studies say</source>
        <translation>Qué dicen los estudios</translation>
    </message>
    <message>
        <source>Not a dose for back pain.</source>
        <translation>No es una dosis para el dolor de espalda.</translation>
    </message>
    <message>
        <source>&lt;br&gt;Rounded down to 0.1 mL of the solution in the day; the exact sums are below.</source>
        <translation>&lt;br&gt;Redondeado hacia abajo a 0.1 mL de la solución en el día; las cuentas exactas están debajo.</translation>
    </message>
    <message>
        <source>Still needed: {words}, for the dose of a child.</source>
        <translation>Falta todavía: {words}, para la dosis de un niño.</translation>
    </message>
    <message>
        <source>{dose} at first</source>
        <translation>{dose} al principio</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Studied up to</source>
        <translation>Estudiado hasta</translation>
    </message>
    <message>
        <source>Answer · US label · epilepsy, add-on</source>
        <translation>Respuesta · ficha técnica de EE. UU. · epilepsia, tratamiento añadido</translation>
    </message>
    <message>
        <source>Given: {age} years · {weight}</source>
        <translation>Datos: {age} años · {weight}</translation>
    </message>
    <message>
        <source>{first}, then {then}</source>
        <translation>{first}, después {then}</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Liquid</source>
        <translation>Líquido</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Each of {doses_a_day} doses</source>
        <translation>Cada una de las {doses_a_day} dosis</translation>
    </message>
    <message>
        <source>{doses} mg a day</source>
        <translation>{doses} mg al día</translation>
    </message>
    <message>
        <source>By weight it can come to more than 3,600 mg a day, the most that the label names for adults with epilepsy, and that for few and a short time.</source>
        <translation>Por peso puede llegar a más de 3,600 mg al día, lo máximo que la ficha técnica menciona para adultos con epilepsia, y eso para pocos y por poco tiempo.</translation>
    </message>
    <message>
        <source>By weight it comes to more than 1,800 mg a day, the most of the label’s maintenance dose from 12 years.</source>
        <translation>Por peso resulta más de 1,800 mg al día, el máximo de la dosis de mantenimiento de la ficha técnica a partir de los 12 años.</translation>
    </message>
    <message>
        <source>Reach the maintenance dose in about 3 days.</source>
        <translation>Alcance la dosis de mantenimiento en unos 3 días.</translation>
    </message>
    <message>
        <source>Three doses a day, never more than 12 hours apart.</source>
        <translation>Tres dosis al día, nunca separadas más de 12 horas.</translation>
    </message>
    <message>
        <source>Studied up to 50 mg/kg a day in one long study: not a maximum of the label.</source>
        <translation>Estudiado hasta 50 mg/kg al día en un estudio prolongado: no es un máximo de la ficha técnica.</translation>
    </message>
    <message>
        <source>Ask parents and school about behaviour.</source>
        <translation>Pregunte por la conducta a los padres y a la escuela.</translation>
    </message>
    <message>
        <source>Not for a child under 12 with kidney disease: not studied.</source>
        <translation>No para un niño menor de 12 años con enfermedad renal: no estudiado.</translation>
    </message>
    <message>
        <source>Volumes are rounded down to 0.1 mL by Dorsal, never up; the label does not round.</source>
        <translation>Dorsal redondea los volúmenes a 0.1 mL hacia abajo, nunca hacia arriba; la ficha técnica no redondea.</translation>
    </message>
    <message>
        <source>? &amp;nbsp;Not covered by weight</source>
        <translation>? &amp;nbsp;No contemplado por peso</translation>
    </message>
    <message>
        <source>Under 3 years the label gives no dose.</source>
        <translation>Por debajo de 3 años la ficha técnica no da ninguna dosis.</translation>
    </message>
    <message>
        <source>From 12 years the dose is as for adults: {regimen}.</source>
        <translation>A partir de los 12 años la dosis es como en adultos: {regimen}.</translation>
    </message>
    <message>
        <source>epilepsy, from 12</source>
        <translation>epilepsia, desde los 12</translation>
    </message>
    <message>
        <source>– not covered here</source>
        <translation>– no contemplado aquí</translation>
    </message>
    <message>
        <source>Choose a condition in the form: its studies then stand here.</source>
        <translation>Elija una enfermedad en el formulario: sus estudios aparecerán aquí.</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En resumen</translation>
    </message>
    <message>
        <source>What studies found</source>
        <translation>Qué hallaron los estudios</translation>
    </message>
    <message>
        <source>Harms and cautions</source>
        <translation>Daños y precauciones</translation>
    </message>
    <message>
        <source>Dose, kidney and liver</source>
        <translation>Dosis, riñón e hígado</translation>
    </message>
    <message>
        <source>Cost of stopping</source>
        <translation>Lo que cuesta suspenderlo</translation>
    </message>
    <message>
        <source>for {title}</source>
        <translation>para {title}</translation>
    </message>
    <message>
        <source>Side by side{where}: each column from its own sources. Unless a trial names both, nothing here compares two treatments with one another.</source>
        <translation>Lado a lado{where}: cada columna procede de sus propias fuentes. Salvo que un ensayo nombre a los dos, nada compara aquí dos tratamientos entre sí.</translation>
    </message>
    <message>
        <source>Choose one more</source>
        <translation>Elija uno más</translation>
    </message>
    <message>
        <source>Choose two to four treatments</source>
        <translation>Elija de dos a cuatro tratamientos</translation>
    </message>
    <message>
        <source>&lt;p class=&apos;status&apos;&gt;{words} to compare.&lt;/p&gt;&lt;p class=&apos;soft&apos;&gt;Choose above this page, tick a line of the list (space bar), or press Ctrl+D on the page of an alternative.&lt;/p&gt;</source>
        <translation>&lt;p class=&apos;status&apos;&gt;{words} para comparar.&lt;/p&gt;&lt;p class=&apos;soft&apos;&gt;Elija encima de esta página, marque una línea de la lista (barra espaciadora) o pulse Ctrl+D en la página de una alternativa.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;span class=&apos;caption&apos;&gt;On: {scope}&lt;/span&gt;</source>
        <translation>&lt;span class=&apos;caption&apos;&gt;Sobre: {scope}&lt;/span&gt;</translation>
    </message>
    <message>
        <source>Who advises what</source>
        <translation>Quién aconseja qué</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Además</translation>
    </message>
    <message>
        <source>Benefit and harm in pictures, and a sheet for the patient</source>
        <translation>Beneficio y daño en imágenes, y una hoja para el paciente</translation>
    </message>
    <message>
        <source>Also: {names}.</source>
        <translation>También: {names}.</translation>
    </message>
    <message>
        <source>&lt;p class=&quot;status against&quot;&gt;▲ Past its review date&lt;/p&gt;&lt;p&gt;This page was to be reviewed by {day}. Check each statement against its source before relying on it.&lt;/p&gt;</source>
        <translation>&lt;p class=&quot;status against&quot;&gt;▲ Ha pasado su fecha de revisión&lt;/p&gt;&lt;p&gt;Esta página debía revisarse antes del {day}. Coteje cada afirmación con su fuente antes de fiarse de ella.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>{certainty}: {about} (graded by {graded_by})</source>
        <translation>{certainty}: {about} (graduada por {graded_by})</translation>
    </message>
    <message>
        <source>Condition, role of gabapentin</source>
        <translation>Enfermedad, papel de la gabapentina</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Consejos</translation>
    </message>
    <message>
        <source>{badge} {sentence} &lt;span class=&apos;caption&apos;&gt;On: {scope}&lt;/span&gt;</source>
        <translation>{badge} {sentence} &lt;span class=&apos;caption&apos;&gt;Sobre: {scope}&lt;/span&gt;</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Position, and what it says</source>
        <translation>Postura y qué dice</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>How much is absorbed</source>
        <translation>Cuánto se absorbe</translation>
    </message>
    <message>
        <source>Absorbed</source>
        <translation>Absorbido</translation>
    </message>
    <message>
        <source>In the day, calculated</source>
        <translation>En el día, calculado</translation>
    </message>
    <message>
        <source>Drawn from the half-lives</source>
        <translation>Dibujado a partir de las semividas</translation>
    </message>
    <message>
        <source>The printed table has no row for this clearance; the lower, smaller-dose row is taken.</source>
        <translation>La tabla impresa no tiene fila para este aclaramiento; se toma la fila inferior, de dosis menor.</translation>
    </message>
    <message>
        <source>The printed table has two rows for this clearance; the lower, smaller-dose row is taken.</source>
        <translation>La tabla impresa tiene dos filas para este aclaramiento; se toma la fila inferior, de dosis menor.</translation>
    </message>
    <message>
        <source>too small to measure</source>
        <translation>demasiado pequeño para medirlo</translation>
    </message>
    <message>
        <source>once a day</source>
        <translation>una vez al día</translation>
    </message>
    <message>
        <source>twice a day</source>
        <translation>dos veces al día</translation>
    </message>
    <message>
        <source>three times a day</source>
        <translation>tres veces al día</translation>
    </message>
    <message>
        <source>every other day</source>
        <translation>un día sí y otro no</translation>
    </message>
    <message>
        <source>once daily</source>
        <translation>una vez al día</translation>
    </message>
    <message>
        <source>twice daily</source>
        <translation>dos veces al día</translation>
    </message>
    <message>
        <source>once or twice daily</source>
        <translation>una o dos veces al día</translation>
    </message>
    <message>
        <source>every other day or once daily</source>
        <translation>un día sí y otro no, o una vez al día</translation>
    </message>
    <message>
        <source>once daily with the evening meal</source>
        <translation>una vez al día con la cena</translation>
    </message>
    <message>
        <source>once daily at about 5 pm</source>
        <translation>una vez al día hacia las 5 de la tarde</translation>
    </message>
    <message>
        <source>after each dialysis</source>
        <translation>después de cada diálisis</translation>
    </message>
    <message>
        <source>Not covered by the label</source>
        <translation>No cubierto por la ficha técnica</translation>
    </message>
    <message>
        <source>Do not give</source>
        <translation>No administrar</translation>
    </message>
    <message>
        <source>{dose} of {substance}</source>
        <translation>{dose} de {substance}</translation>
    </message>
    <message>
        <source>Up to {dose} mg</source>
        <translation>Hasta {dose} mg</translation>
    </message>
    <message>
        <source>, plus {doses} mg after each 4 hours of haemodialysis</source>
        <translation>, más {doses} mg después de cada 4 horas de hemodiálisis</translation>
    </message>
    <message>
        <source>{doses} mg a day on average</source>
        <translation>{doses} mg al día de media</translation>
    </message>
    <message>
        <source>In exact proportion {day}</source>
        <translation>En proporción exacta {day}</translation>
    </message>
    <message>
        <source>Start:</source>
        <translation>Inicio:</translation>
    </message>
    <message>
        <source>Then:</source>
        <translation>Después:</translation>
    </message>
    <message>
        <source>Taper:</source>
        <translation>Retirada:</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Nota:</translation>
    </message>
    <message>
        <source>In proportion to the clearance, by column: {doses} mg.</source>
        <translation>En proporción al aclaramiento, por columna: {doses} mg.</translation>
    </message>
    <message>
        <source>Each is less than 0.1 mL of the {strength} mg/mL solution.</source>
        <translation>Cada una es menos de 0.1 mL de la solución de {strength} mg/mL.</translation>
    </message>
    <message>
        <source>Of the {strength} mg/mL solution, rounded down to 0.1 mL by Dorsal and never up: {volumes}.</source>
        <translation>De la solución de {strength} mg/mL, redondeado por Dorsal a 0.1 mL hacia abajo y nunca hacia arriba: {volumes}.</translation>
    </message>
    <message>
        <source>with {dose} mg, {further} mg</source>
        <translation>con {dose} mg, {further} mg</translation>
    </message>
    <message>
        <source>After each 4 hours of haemodialysis one further dose, from the column of the dose taken: {pairs}.</source>
        <translation>Tras cada 4 horas de hemodiálisis, una dosis adicional, de la columna de la dosis que se toma: {pairs}.</translation>
    </message>
    <message>
        <source>row “{label}”,</source>
        <translation>fila «{label}»,</translation>
    </message>
    <message>
        <source>Creatinine is below {least_creatinine} ({in_mg} mg/dL): in elderly or malnourished people the formula may overstate the clearance. With creatinine taken as {least_creatinine}, as the handbook of NHS Greater Glasgow and Clyde has it: {found} mL/min, {row}. The label asks for no such change, so the answer is by the creatinine typed.</source>
        <translation>La creatinina está por debajo de {least_creatinine} ({in_mg} mg/dL): en personas ancianas o desnutridas la fórmula puede sobrestimar el aclaramiento. Tomando la creatinina como {least_creatinine}, según el manual de NHS Greater Glasgow and Clyde: {found} mL/min, {row}. La ficha técnica no pide ese cambio, así que la respuesta se basa en la creatinina escrita.</translation>
    </message>
    <message>
        <source>The clearance typed, {clearance}, is used. From the other fields it comes to {found} mL/min: {dose}.</source>
        <translation>Se usa el aclaramiento escrito, {clearance}. Con los demás campos resulta {found} mL/min: {dose}.</translation>
    </message>
    <message>
        <source>The rounded UK constants give {found} mL/min, which is on another row: {dose}.</source>
        <translation>Las constantes redondeadas del Reino Unido dan {found} mL/min, que está en otra fila: {dose}.</translation>
    </message>
    <message>
        <source>The weight decides the row: {weights}, where the label says {dose}.</source>
        <translation>El peso decide la fila: {weights}, donde la ficha técnica dice {dose}.</translation>
    </message>
    <message>
        <source>The body mass index is {index} {unit}: in obesity this clearance may be too high, and there is no adjusted weight to try.</source>
        <translation>El índice de masa corporal es {index} {unit}: en la obesidad este aclaramiento puede ser demasiado alto, y no hay peso ajustado con el que probar.</translation>
    </message>
    <message>
        <source>The next lower row, {row}.</source>
        <translation>La fila inferior siguiente, {row}.</translation>
    </message>
    <message>
        <source>Within 1 mL/min of an edge: the neighbouring row, {row}.</source>
        <translation>A menos de 1 mL/min de un límite: la fila vecina, {row}.</translation>
    </message>
    <message>
        <source>by ideal weight {found} mL/min</source>
        <translation>por peso ideal {found} mL/min</translation>
    </message>
    <message>
        <source>by adjusted weight {found} mL/min</source>
        <translation>por peso ajustado {found} mL/min</translation>
    </message>
    <message>
        <source>by actual weight {found} mL/min</source>
        <translation>por peso real {found} mL/min</translation>
    </message>
    <message>
        <source>The actual weight is below the ideal weight: the actual one is used.</source>
        <translation>El peso real es inferior al ideal: se usa el real.</translation>
    </message>
    <message>
        <source>On haemodialysis creatinine is not stable: the {found} mL/min worked out from it may be far from true.</source>
        <translation>En hemodiálisis la creatinina no es estable: los {found} mL/min calculados con ella pueden estar lejos de la realidad.</translation>
    </message>
    <message>
        <source>On haemodialysis creatinine is not stable, and the label has its formula for stable kidney function: the {found} mL/min worked out from it may be far from true, and the dose with it. The label’s table goes by the clearance: where it was measured, type it.</source>
        <translation>En hemodiálisis la creatinina no es estable, y la ficha técnica da su fórmula para una función renal estable: los {found} mL/min calculados con ella pueden estar lejos de la realidad, y la dosis también. La tabla de la ficha técnica va por el aclaramiento: si se ha medido, escríbalo.</translation>
    </message>
    <message>
        <source>By actual weight, as no height is given. Give a height: in obesity the adjusted weight gives a lower clearance, and perhaps a smaller dose.</source>
        <translation>Por peso real, ya que no se da la talla. Indique la talla: en la obesidad el peso ajustado da un aclaramiento menor y quizá una dosis menor.</translation>
    </message>
    <message>
        <source>By actual weight: ideal weight is not defined for a height below 152.4 cm.</source>
        <translation>Por peso real: el peso ideal no está definido para una talla inferior a 152.4 cm.</translation>
    </message>
    <message>
        <source>says:</source>
        <translation>dice:</translation>
    </message>
    <message>
        <source>gives</source>
        <translation>da</translation>
    </message>
    <message>
        <source>All doses are mg of {substance}, which are not mg of gabapentin: the product is not interchangeable with other gabapentin products.</source>
        <translation>Todas las dosis son mg de {substance}, que no son mg de gabapentina: el producto no es intercambiable con otros productos de gabapentina.</translation>
    </message>
    <message>
        <source>at night</source>
        <translation>por la noche</translation>
    </message>
    <message>
        <source>in the morning</source>
        <translation>por la mañana</translation>
    </message>
    <message>
        <source>at midday</source>
        <translation>a mediodía</translation>
    </message>
    <message>
        <source>Swallow capsules whole, with water. With or without food.</source>
        <translation>Trague las cápsulas enteras, con agua. Con o sin alimentos.</translation>
    </message>
    <message>
        <source>After an antacid with aluminium or magnesium wait 2 hours.</source>
        <translation>Después de un antiácido con aluminio o magnesio, espere 2 horas.</translation>
    </message>
    <message>
        <source>It can make you sleepy, dizzy or unsteady. Do not drive until you know what it does to you.</source>
        <translation>Puede darle sueño, mareo o inestabilidad. No conduzca hasta saber cómo le afecta.</translation>
    </message>
    <message>
        <source>Alcohol makes sleepiness and dizziness worse: ask before you drink.</source>
        <translation>El alcohol empeora el sueño y el mareo: pregunte antes de beber.</translation>
    </message>
    <message>
        <source>Tell your prescriber about strong painkillers and sleeping pills: together they can slow your breathing.</source>
        <translation>Diga a quien le receta si toma analgésicos fuertes o pastillas para dormir: juntos pueden hacer más lenta su respiración.</translation>
    </message>
    <message>
        <source>Get help at once for swelling of the face, lips or throat.</source>
        <translation>Pida ayuda de inmediato si se hinchan la cara, los labios o la garganta.</translation>
    </message>
    <message>
        <source>Call your prescriber at once for thoughts of harming yourself, or new or worse low mood, worry or anger.</source>
        <translation>Llame de inmediato a quien le receta si piensa en hacerse daño, o si aparecen o empeoran el desánimo, la preocupación o la ira.</translation>
    </message>
    <message>
        <source>With or without food. How to swallow it: see the leaflet in the pack.</source>
        <translation>Con o sin alimentos. Cómo tragarlo: vea el prospecto del envase.</translation>
    </message>
    <message>
        <source>Missed a dose? Take it when you remember, but leave it out if the next one is due within 2 hours. Never take two doses together.</source>
        <translation>¿Olvidó una dosis? Tómela cuando se acuerde, pero sáltesela si faltan menos de 2 horas para la siguiente. Nunca tome dos dosis juntas.</translation>
    </message>
    <message>
        <source>It can make you sleepy, dizzy or unsteady. Do not drive while you feel sleepy or cannot concentrate.</source>
        <translation>Puede darle sueño, mareo o inestabilidad. No conduzca mientras tenga sueño o no pueda concentrarse.</translation>
    </message>
    <message>
        <source>Alcohol: read the leaflet in the pack, and ask your pharmacist before you drink.</source>
        <translation>Alcohol: lea el prospecto del envase y pregunte a su farmacéutico antes de beber.</translation>
    </message>
    <message>
        <source>Tell your prescriber about strong painkillers (opioids), and if you become very sleepy or breathe slowly.</source>
        <translation>Diga a quien le receta si toma analgésicos fuertes (opioides), y si le entra mucho sueño o respira despacio.</translation>
    </message>
    <message>
        <source>Call an ambulance for trouble breathing, a swollen throat or tongue, or someone who collapses.</source>
        <translation>Llame a una ambulancia si hay dificultad para respirar, se hinchan la garganta o la lengua, o alguien se desploma.</translation>
    </message>
    <message>
        <source>Contact your doctor at once for thoughts of harming yourself.</source>
        <translation>Contacte de inmediato con su médico si piensa en hacerse daño.</translation>
    </message>
    <message>
        <source>Never stop all at once: come off step by step.</source>
        <translation>Nunca lo deje de golpe: retírelo paso a paso.</translation>
    </message>
    <message>
        <source>Coming down can make you anxious, sleepless, sick, sweaty, shaky or sore, often within 48 hours. Stay on the step you are on, and ask.</source>
        <translation>Al bajar la dosis puede notar ansiedad, insomnio, náuseas, sudor, temblor o dolor, a menudo en las primeras 48 horas. Quédese en el escalón en que está y pregunte.</translation>
    </message>
    <message>
        <source>If coming down makes you unwell, stay on the step you are on, and ask.</source>
        <translation>Si al bajar la dosis se encuentra mal, quédese en el escalón en que está y pregunte.</translation>
    </message>
    <message>
        <source>Do you take it for epilepsy? Ask whoever treats your epilepsy before the first step.</source>
        <translation>¿Lo toma para la epilepsia? Pregunte a quien trata su epilepsia antes del primer escalón.</translation>
    </message>
    <message>
        <source>Signs to report at once: a fit, confusion, seeing or hearing things, great restlessness, thoughts of harming yourself.</source>
        <translation>Signos que debe comunicar de inmediato: una convulsión, confusión, ver u oír cosas que no están, gran inquietud, pensar en hacerse daño.</translation>
    </message>
    <message>
        <source>Missed a dose? Ask your pharmacist what to do before you take more.</source>
        <translation>¿Olvidó una dosis? Pregunte a su farmacéutico qué hacer antes de tomar más.</translation>
    </message>
    <message>
        <source>Signs to report at once, as known from the United States: a fit, confusion, seeing or hearing things, great restlessness, thoughts of harming yourself.</source>
        <translation>Signos que debe comunicar de inmediato, conocidos de Estados Unidos: una convulsión, confusión, ver u oír cosas que no están, gran inquietud, pensar en hacerse daño.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>Prescriptor</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>capsule</source>
        <translation>cápsula</translation>
    </message>
    <message>
        <source>capsules</source>
        <translation>cápsulas</translation>
    </message>
    <message>
        <source>tablet</source>
        <translation>comprimido</translation>
    </message>
    <message>
        <source>tablets</source>
        <translation>comprimidos</translation>
    </message>
    <message>
        <source>oral solution</source>
        <translation>solución oral</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Compuesta de</translation>
    </message>
    <message>
        <source>{place} label · day 1 is {day}</source>
        <translation>Ficha técnica ({place}) · el día 1 es el {day}</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Escalones</translation>
    </message>
    <message>
        <source>Beware of</source>
        <translation>Precauciones (las de las fuentes, en inglés)</translation>
    </message>
    <message>
        <source>no plan</source>
        <translation>sin pauta</translation>
    </message>
    <message>
        <source>strengths not verified</source>
        <translation>concentraciones no verificadas</translation>
    </message>
    <message>
        <source>{volume} mL of the {strength} mg/mL {form}</source>
        <translation>{volume} mL de la {form} de {strength} mg/mL</translation>
    </message>
    <message>
        <source>{count} {form} of {dose} mg</source>
        <translation>{count} {form} de {dose} mg</translation>
    </message>
    <message>
        <source>{count} of {dose} mg</source>
        <translation>{count} de {dose} mg</translation>
    </message>
    <message>
        <source>each dose:</source>
        <translation>cada dosis:</translation>
    </message>
    <message>
        <source>Take it as your prescriber and you have agreed. You can always go slower: stay on a step, and ask.</source>
        <translation>Tómelo como lo haya acordado con quien le receta. Siempre puede ir más despacio: quédese en un escalón y pregunte.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What to take</source>
        <translation>Qué tomar</translation>
    </message>
    <message>
        <source>Keep in mind</source>
        <translation>Tenga en cuenta</translation>
    </message>
    <message>
        <source>{title}: for the patient</source>
        <translation>{title}: para el paciente</translation>
    </message>
    <message>
        <source>This plan starts above the recommended dose: agree it with your prescriber before the first step.</source>
        <translation>Esta pauta empieza por encima de la dosis recomendada: acuérdela con quien se lo receta antes del primer escalón.</translation>
    </message>
    <message>
        <source>Not for kidney disease.</source>
        <translation>No para la enfermedad renal.</translation>
    </message>
    <message>
        <source>For kidneys that work well: how well yours do was not asked.</source>
        <translation>Para riñones que funcionan bien: no se ha preguntado cómo funcionan los suyos.</translation>
    </message>
    <message>
        <source>Tell your prescriber if your kidneys do not work well.</source>
        <translation>Diga a quien le receta si sus riñones no funcionan bien.</translation>
    </message>
    <message>
        <source>How much suits your kidneys is not in this plan: ask your prescriber before the first step.</source>
        <translation>Cuánto conviene a sus riñones no está en esta pauta: pregunte a quien se lo receta antes del primer escalón.</translation>
    </message>
    <message>
        <source>What you take after each dialysis is not in this plan: ask your prescriber before the first step.</source>
        <translation>Lo que toma después de cada diálisis no está en esta pauta: pregunte a quien se lo receta antes del primer escalón.</translation>
    </message>
    <message>
        <source>Dorsal holds no verified list of strengths for {place}: the pharmacist writes on the lines how many capsules or tablets make up each dose.</source>
        <translation>Dorsal no tiene una lista verificada de las presentaciones de {place}: el farmacéutico escribe en las líneas cuántas cápsulas o comprimidos forman cada dosis.</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Desde el {day}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>Del {first} al {last}</translation>
    </message>
    <message>
        <source>Nothing more.</source>
        <translation>Nada más.</translation>
    </message>
    <message>
        <source>{more} 5: of 5 on the drug, one more has it than on placebo; {fewer} 5: one fewer</source>
        <translation>{more} 5: de 5 con el fármaco, uno más lo presenta que con placebo; {fewer} 5: uno menos</translation>
    </message>
    <message>
        <source>{sign} how the label rounded decides whether zero is in the interval</source>
        <translation>{sign} el redondeo de la ficha técnica decide si el cero está en el intervalo</translation>
    </message>
    <message>
        <source>Differences from placebo in points of 100. {apart} 95% interval without zero, {spans} with zero in it, {rounded}; “3% v. &lt;1%”: no difference can be worked out; empty: not in that label’s table; {otherwise} the label’s own term, below, is another.</source>
        <translation>Diferencias frente a placebo en puntos de 100. {apart} intervalo del 95% sin el cero, {spans} con el cero dentro, {rounded}; “3% vs. &lt;1%”: no puede calcularse ninguna diferencia; vacío: no está en la tabla de esa ficha técnica; {otherwise} el término de la ficha técnica, debajo, es otro.</translation>
    </message>
    <message>
        <source>Worked out by Dorsal from the label’s percentages: the difference by subtraction, its 95% interval by Newcombe’s method from the nearest whole number of patients, the number needed as 100 over the points (Altman). Where the label prints whole percentages, a difference may be off by as much as a point; {rounded}.</source>
        <translation>Calculado por Dorsal a partir de los porcentajes de la ficha técnica: la diferencia por resta, su intervalo del 95% por el método de Newcombe a partir del número entero de pacientes más cercano, el número necesario como 100 entre los puntos (Altman). Cuando la ficha técnica imprime porcentajes enteros, una diferencia puede desviarse hasta un punto; {rounded}.</translation>
    </message>
    <message>
        <source>with zero by the printed per cent; rounding could take it out</source>
        <translation>con el cero según el porcentaje impreso; el redondeo podría sacarlo</translation>
    </message>
    <message>
        <source>without zero by the printed per cent; rounding could undo it</source>
        <translation>sin el cero según el porcentaje impreso; el redondeo podría deshacerlo</translation>
    </message>
    <message>
        <source>none ({low} to {high})</source>
        <translation>no hay ({low} a {high})</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>{rate} (about {events} of {size})</source>
        <translation>{rate} (unos {events} de {size})</translation>
    </message>
    <message>
        <source>{arm}, n not known</source>
        <translation>{arm}, n desconocido</translation>
    </message>
    <message>
        <source>v.</source>
        <translation>vs.</translation>
    </message>
    <message>
        <source>What supports this</source>
        <translation>Qué respalda esto</translation>
    </message>
    <message>
        <source>Holds for: {jurisdiction}</source>
        <translation>Válido para: {jurisdiction}</translation>
    </message>
    <message>
        <source>{dose} mg a day {given}: {percent}% absorbed</source>
        <translation>{dose} mg al día {given}: {percent}% absorbido</translation>
    </message>
    <message>
        <source>{certainty}: {about}, graded by {graded_by}</source>
        <translation>{certainty}: {about}, graduada por {graded_by}</translation>
    </message>
    <message>
        <source>Day {days}: {dose} mg in the day</source>
        <translation>Día {days}: {dose} mg en el día</translation>
    </message>
    <message>
        <source>Clearance {row} mL/min</source>
        <translation>Aclaramiento {row} mL/min</translation>
    </message>
    <message>
        <source>A plan to talk over, not an order: the prescriber decides.</source>
        <translation>Una pauta para comentar, no una orden: decide quien prescribe.</translation>
    </message>
    <message>
        <source>The dose now is more than 0 mg a day, or is left out.</source>
        <translation>La dosis actual es más de 0 mg al día, o se deja vacía.</translation>
    </message>
    <message>
        <source>stay here</source>
        <translation>quedarse aquí</translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation>nada más</translation>
    </message>
    <message>
        <source>The first step comes down to whole capsules: that it does is Dorsal’s own choice.</source>
        <translation>El primer escalón baja a cápsulas enteras: es una decisión propia de Dorsal.</translation>
    </message>
    <message>
        <source>Say from which daily dose to come down.</source>
        <translation>Diga desde qué dosis diaria hay que bajar.</translation>
    </message>
    <message>
        <source>The weekly step is NHS Fife’s (UK): the US label names a least time and no step.</source>
        <translation>El escalón semanal es el de NHS Fife (Reino Unido): la ficha técnica de EE. UU. indica un tiempo mínimo y ningún escalón.</translation>
    </message>
    <message>
        <source>The least time of the UK product text was read for stopping; Dorsal keeps to it for a lower dose too.</source>
        <translation>El tiempo mínimo del texto del producto del Reino Unido se leyó para la suspensión; Dorsal lo mantiene también para bajar a una dosis menor.</translation>
    </message>
    <message>
        <source>The label’s table does not cover this clearance.</source>
        <translation>La tabla de la ficha técnica no cubre este aclaramiento.</translation>
    </message>
    <message>
        <source>Leave the step out.</source>
        <translation>Deje vacío el escalón.</translation>
    </message>
    <message>
        <source>At this clearance the plan goes along the columns of the row: leave the step out.</source>
        <translation>Con este aclaramiento la pauta sigue las columnas de la fila: deje vacío el escalón.</translation>
    </message>
    <message>
        <source>Not for kidney disease: no UK table of doses by kidney function is verified yet.</source>
        <translation>No para la enfermedad renal: aún no está verificada ninguna tabla del Reino Unido de dosis según la función renal.</translation>
    </message>
    <message>
        <source>changed since it was last asked</source>
        <translation>ha cambiado desde la última vez</translation>
    </message>
    <message>
        <source>Open it in the main window</source>
        <translation>Abrirla en la ventana principal</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Study waits, and no grade is kept, until the notebook is repaired. The reference works as ever.</source>
        <translation>El estudio espera, y no se guarda ninguna valoración, hasta que se repare el cuaderno. La obra de consulta funciona como siempre.</translation>
    </message>
    <message>
        <source>Dorsal has opened a window that says what is left and repairs it. It opens again by File › Notebook › Check in the main window; then open study anew.</source>
        <translation>Dorsal ha abierto una ventana que dice qué queda y lo repara. Vuelve a abrirse con Archivo › Cuaderno › Comprobar en la ventana principal; después abra de nuevo el estudio.</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <source>&lt;h1&gt;Study waits&lt;/h1&gt;{html}</source>
        <translation>&lt;h1&gt;El estudio espera&lt;/h1&gt;{html}</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a study card</comment>
        <translation>nueva</translation>
    </message>
    <message>
        <source>What is remembered is drawn here once cards that were learned have come again.</source>
        <translation>Lo que se recuerda se dibuja aquí cuando hayan vuelto tarjetas ya aprendidas.</translation>
    </message>
    <message>
        <source>Asked no more</source>
        <translation>Ya no se preguntan</translation>
    </message>
    <message>
        <source>, {changed} of them because their fact changed</source>
        <translation>, {changed} de ellas porque cambió su dato</translation>
    </message>
    <message>
        <source>{due} due now{changed} · {later} later · {new} never asked</source>
        <translation>{due} pendientes ahora{changed} · {later} más adelante · {new} nunca preguntadas</translation>
    </message>
    <message>
        <source>, {left} of them left for today ({most} new ones a day)</source>
        <translation>, {left} de ellas para hoy ({most} nuevas al día)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Nothing is due now in this deck.</source>
        <translation>Nada pendiente ahora en este mazo.</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>a las {time}</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>el {day}</translation>
    </message>
    <message>
        <source>The next card comes again in {wait}, {moment}.</source>
        <translation>La próxima tarjeta vuelve en {wait}, {moment}.</translation>
    </message>
    <message>
        <source>Today’s new cards are begun: {begun}, of {most} a day. Each comes again in the days after, so a day has a limit. The next new ones come tomorrow; M asks {more} more now, and “New cards a day” sets the limit.</source>
        <translation>Las tarjetas nuevas de hoy están empezadas: {begun}, de {most} al día. Cada una vuelve en los días siguientes; por eso el día tiene un límite. Las próximas nuevas llegan mañana; M pregunta {more} más ahora, y «Tarjetas nuevas al día» fija el límite.</translation>
    </message>
    <message>
        <source>Space looks again.</source>
        <translation>Espacio vuelve a mirar.</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message numerus="yes">
        <source>{n} year(s)</source>
        <translation>
            <numerusform>{n} año</numerusform>
            <numerusform>{n} años</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} month(s)</source>
        <translation>
            <numerusform>{n} mes</numerusform>
            <numerusform>{n} meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} day(s)</source>
        <translation>
            <numerusform>{n} día</numerusform>
            <numerusform>{n} días</numerusform>
        </translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Enfermedad</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>how the percentages were rounded decides whether this is a difference</source>
        <translation>el redondeo de los porcentajes decide si esto es una diferencia</translation>
    </message>
    <message>
        <source>less than 1</source>
        <translation>menos de 1</translation>
    </message>
    <message>
        <source>about {number}</source>
        <translation>unos {number}</translation>
    </message>
    <message>
        <source>as many</source>
        <translation>los mismos</translation>
    </message>
    <message>
        <source>{number} more</source>
        <translation>{number} más</translation>
    </message>
    <message>
        <source>{number} fewer</source>
        <translation>{number} menos</translation>
    </message>
    <message>
        <source>{low} fewer to {high} more</source>
        <translation>{low} menos a {high} más</translation>
    </message>
    <message>
        <source>exactly {treated} and {control}, {difference} apart</source>
        <translation>exactamente {treated} y {control}, {difference} de diferencia</translation>
    </message>
    <message>
        <source>with {arm}</source>
        <translation>con {arm}</translation>
    </message>
    <message>
        <source>on {arm}</source>
        <translation>con {arm}</translation>
    </message>
    <message>
        <source>{what}: of {people} people like these, {arms}: {said}</source>
        <translation>{what}: de {people} personas como estas, {arms}: {said}</translation>
    </message>
    <message>
        <source>Of {people} people like these</source>
        <translation>De {people} personas como estas</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>Beneficio</translation>
    </message>
    <message>
        <source>Harm</source>
        <translation>Daño</translation>
    </message>
    <message>
        <source>had it either way, on the drug or not</source>
        <translation>lo tuvieron con el fármaco o sin él</translation>
    </message>
    <message>
        <source>more who had it on the drug: {of}</source>
        <translation>uno más que lo tuvo con el fármaco: {of}</translation>
    </message>
    <message>
        <source>fewer who had it on the drug: {of}</source>
        <translation>uno menos que lo tuvo con el fármaco: {of}</translation>
    </message>
    <message>
        <source>did not have it</source>
        <translation>no lo tuvieron</translation>
    </message>
    <message>
        <source>striped: where these icons may end (95% interval)</source>
        <translation>rayado: dónde pueden acabar estos iconos (intervalo del 95%)</translation>
    </message>
    <message>
        <source>Harms as counted in</source>
        <translation>Daños contados en</translation>
    </message>
    <message>
        <source>Harm {number}</source>
        <translation>Daño {number}</translation>
    </message>
    <message>
        <source>gabapentin: no counts</source>
        <translation>gabapentina: sin datos</translation>
    </message>
    <message>
        <source>Of how many people</source>
        <translation>De cuántas personas</translation>
    </message>
    <message>
        <source>Print patient sheet…</source>
        <translation>Imprimir hoja…</translation>
    </message>
    <message>
        <source>Save it as PDF…</source>
        <translation>Guardarla en PDF…</translation>
    </message>
    <message>
        <source>Nothing chosen here is stored.</source>
        <translation>Nada de lo que elija aquí se guarda.</translation>
    </message>
    <message>
        <source>none shown</source>
        <translation>ninguno demostrado</translation>
    </message>
    <message>
        <source>none counted</source>
        <translation>ninguno contado</translation>
    </message>
    <message>
        <source>Age, completed years</source>
        <translation>Edad, años cumplidos</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Columna {number}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Clear all columns</source>
        <translation>Vaciar todas las columnas</translation>
    </message>
    <message>
        <source>points of 100</source>
        <translation>puntos de 100</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>intervalo del 95%</translation>
    </message>
    <message>
        <source>Filled: {filled}. Striped: {striped}.</source>
        <translation>Lleno: {filled}. Rayado: {striped}.</translation>
    </message>
    <message>
        <source>Populations differ: compare with care. Filled: the drug. Striped: placebo.</source>
        <translation>Las poblaciones difieren: compare con precaución. Lleno: el fármaco. Rayado: placebo.</translation>
    </message>
    <message>
        <source>Points of 100</source>
        <translation>Puntos de 100</translation>
    </message>
    <message>
        <source>Difference (95%)</source>
        <translation>Diferencia (95%)</translation>
    </message>
    <message>
        <source>Number needed</source>
        <translation>Número necesario</translation>
    </message>
    <message>
        <source>← fewer</source>
        <translation>← menos</translation>
    </message>
    <message>
        <source>more →</source>
        <translation>más →</translation>
    </message>
    <message>
        <source>■ difference of the printed percentages, with its 95% interval.</source>
        <translation>■ diferencia de los porcentajes impresos, con su intervalo del 95%.</translation>
    </message>
    <message>
        <source>□ printed as “&lt;1%”: no difference worked out.</source>
        <translation>□ impreso como «&lt;1%»: no se calcula diferencia.</translation>
    </message>
    <message>
        <source>○ how the label rounded decides whether zero is in it.</source>
        <translation>○ el redondeo de la ficha técnica decide si contiene el cero.</translation>
    </message>
    <message>
        <source>Differences, intervals, numbers needed: worked out by Dorsal.</source>
        <translation>Diferencias, intervalos y números necesarios: calculados por Dorsal.</translation>
    </message>
    <message>
        <source>difference of {arm} from placebo not known</source>
        <translation>diferencia de {arm} frente a placebo desconocida</translation>
    </message>
    <message>
        <source>difference of {arm} from placebo {points} points of 100</source>
        <translation>diferencia de {arm} frente a placebo {points} puntos de 100</translation>
    </message>
    <message>
        <source>{said} (95% interval {interval}), number needed {needed}</source>
        <translation>{said} (intervalo del 95% {interval}), número necesario {needed}</translation>
    </message>
    <message>
        <source>The label calls it “{term}”.</source>
        <translation>La ficha técnica lo llama «{term}».</translation>
    </message>
    <message>
        <source>The label prints one of the two as “&lt;1%”, so no difference is worked out.</source>
        <translation>La ficha técnica imprime uno de los dos como «&lt;1%», así que no se calcula ninguna diferencia.</translation>
    </message>
    <message>
        <source>Side effects, drug against placebo</source>
        <translation>Efectos adversos, fármaco frente a placebo</translation>
    </message>
    <message>
        <source>Which dose against placebo</source>
        <translation>Qué dosis frente a placebo</translation>
    </message>
    <message>
        <source>All body systems</source>
        <translation>Todos los sistemas corporales</translation>
    </message>
    <message>
        <source>{name} against placebo</source>
        <translation>{name} frente a placebo</translation>
    </message>
    <message>
        <source>Go back to a backup · Dorsal</source>
        <translation>Volver a una copia de seguridad · Dorsal</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>Copias de seguridad, primero las más recientes</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Qué cambiaría</translation>
    </message>
    <message>
        <source>&amp;Go back to this one</source>
        <translation>&amp;Volver a esta</translation>
    </message>
    <message>
        <source>&amp;Undo going back</source>
        <translation>&amp;Deshacer la vuelta</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Reparar</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Ahora no</translation>
    </message>
    <message>
        <source>The notebook is damaged · Dorsal</source>
        <translation>El cuaderno está dañado · Dorsal</translation>
    </message>
    <message>
        <source>Private: nothing is written, so nothing is installed. Leave private mode first.</source>
        <translation>Privado: no se escribe nada, así que no se instala nada. Salga antes del modo privado.</translation>
    </message>
    <message>
        <source>DORSAL_READONLY is set, so nothing is installed.</source>
        <translation>DORSAL_READONLY está definido, así que no se instala nada.</translation>
    </message>
    <message>
        <source>An update is being installed.</source>
        <translation>Se está instalando una actualización.</translation>
    </message>
    <message>
        <source>The edition in use is as it was.</source>
        <translation>La edición en uso sigue como estaba.</translation>
    </message>
    <message>
        <source>Update from which pack?</source>
        <translation>¿Desde qué paquete actualizar?</translation>
    </message>
    <message>
        <source>Dorsal pack (*{pack})</source>
        <translation>Paquete de Dorsal (*{pack})</translation>
    </message>
    <message>
        <source>Going back…</source>
        <translation>Volviendo…</translation>
    </message>
    <message>
        <source>Watch which folder?</source>
        <translation>¿Qué carpeta vigilar?</translation>
    </message>
    <message>
        <source>Updates found in {name} will be offered.</source>
        <translation>Se ofrecerán las actualizaciones que aparezcan en {name}.</translation>
    </message>
    <message>
        <source>Remove the notes of this site, {name}?</source>
        <translation>¿Quitar las notas de este centro, {name}?</translation>
    </message>
    <message>
        <source>They come back when their pack is installed again.</source>
        <translation>Vuelven cuando se instala otra vez su paquete.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Updates found in {name} are offered.</source>
        <translation>Se ofrecen las actualizaciones que aparezcan en {name}.</translation>
    </message>
    <message>
        <source>Watch &amp;another…</source>
        <translation>Vigilar &amp;otra…</translation>
    </message>
    <message>
        <source>&amp;Stop watching</source>
        <translation>&amp;Dejar de vigilar</translation>
    </message>
    <message>
        <source>{name} is watched no more.</source>
        <translation>{name} ya no se vigila.</translation>
    </message>
    <message>
        <source>An update was found: {words}, in {file}.</source>
        <translation>Se ha encontrado una actualización: {words}, en {file}.</translation>
    </message>
    <message>
        <source>&amp;Look at it…</source>
        <translation>&amp;Verla…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>Repairing: what can still be read is brought together…</source>
        <translation>Reparando: se reúne lo que aún puede leerse…</translation>
    </message>
    <message>
        <source>How much of the import is done</source>
        <translation>Cuánto se ha importado</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>Co&amp;piar</translation>
    </message>
    <message>
        <source>What became of every file, as text</source>
        <translation>Qué fue de cada archivo, como texto</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation>Qué fue de cada archivo</translation>
    </message>
    <message>
        <source>Looking through the files…</source>
        <translation>Revisando los archivos…</translation>
    </message>
    <message>
        <source>Removing: {done} of {of} labels</source>
        <translation>Quitando: {done} de {of} fichas técnicas</translation>
    </message>
    <message>
        <source>Cancelling: what was begun is brought to its end…</source>
        <translation>Cancelando: se termina lo que se ha empezado…</translation>
    </message>
    <message>
        <source>Copied what became of every file.</source>
        <translation>Se ha copiado qué fue de cada archivo.</translation>
    </message>
    <message>
        <source>Save what became of every file</source>
        <translation>Guardar qué fue de cada archivo</translation>
    </message>
    <message>
        <source>Sections of the label</source>
        <translation>Secciones de la ficha técnica</translation>
    </message>
    <message>
        <source>Choose a section to read it</source>
        <translation>Elija una sección para leerla</translation>
    </message>
    <message>
        <source>Rx</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>OTC</source>
        <translation>Sin receta</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otra</translation>
    </message>
    <message>
        <source>in the same words</source>
        <translation>con las mismas palabras</translation>
    </message>
    <message>
        <source>only in the first</source>
        <translation>solo en la primera</translation>
    </message>
    <message>
        <source>only in the second</source>
        <translation>solo en la segunda</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>En qué difieren</translation>
    </message>
    <message>
        <source>{titles} compared</source>
        <translation>{titles}: comparación</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primera</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Segunda</translation>
    </message>
    <message>
        <source>◇ &amp;nbsp;Two manufacturers’ labels, not Dorsal’s own content</source>
        <translation>◇ &amp;nbsp;Fichas técnicas de dos fabricantes, no contenido propio de Dorsal</translation>
    </message>
    <message>
        <source>◇ &amp;nbsp;Two versions of a manufacturer’s label, not Dorsal’s own content</source>
        <translation>◇ &amp;nbsp;Dos versiones de la ficha técnica de un fabricante, no contenido propio de Dorsal</translation>
    </message>
    <message>
        <source>&lt;span class=&quot;gone&quot;&gt;Only in the first&lt;/span&gt; &amp;nbsp;·&amp;nbsp; &lt;span class=&quot;added&quot;&gt;only in the second&lt;/span&gt; &amp;nbsp;·&amp;nbsp; the rest in both</source>
        <translation>&lt;span class=&quot;gone&quot;&gt;Solo en la primera&lt;/span&gt; &amp;nbsp;·&amp;nbsp; &lt;span class=&quot;added&quot;&gt;solo en la segunda&lt;/span&gt; &amp;nbsp;·&amp;nbsp; lo demás en ambas</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Ficha técnica</translation>
    </message>
    <message>
        <source>Labeler</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Dispensación</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>En vigor</translation>
    </message>
    <message>
        <source>{version}, older</source>
        <translation>{version}, anterior</translation>
    </message>
    <message>
        <source>Rx, OTC, other</source>
        <translation>Con receta, sin receta, otras</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ni una ni otra</translation>
    </message>
    <message>
        <source>Newest versions</source>
        <translation>Versiones más recientes</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>Todas las versiones</translation>
    </message>
    <message>
        <source>Official labels</source>
        <translation>Fichas técnicas oficiales</translation>
    </message>
    <message>
        <source>Labels are being taken in or out: let that end, or cancel it.</source>
        <translation>Se están incorporando o quitando fichas técnicas: deje que termine, o cancélelo.</translation>
    </message>
    <message>
        <source>Filter by name, labeler or set id</source>
        <translation>Filtrar por nombre, titular o set id</translation>
    </message>
    <message>
        <source>Filter the labels held</source>
        <translation>Filtrar las fichas técnicas guardadas</translation>
    </message>
    <message>
        <source>Which versions</source>
        <translation>Qué versiones</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>C&amp;omparar</translation>
    </message>
    <message>
        <source>Choose two labels, the second with Ctrl</source>
        <translation>Elija dos fichas técnicas, la segunda con Ctrl</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>Takes the chosen labels off this machine, all their versions</source>
        <translation>Quita de este equipo las fichas técnicas elegidas, en todas sus versiones</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Files or zips…</source>
        <translation>Archivos o zips…</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Una carpeta…</translation>
    </message>
    <message>
        <source>Keep older versions</source>
        <translation>Conservar versiones anteriores</translation>
    </message>
    <message>
        <source>Those that newer ones replace stay, to read and compare</source>
        <translation>Las sustituidas por otras más recientes se quedan, para leer y comparar</translation>
    </message>
    <message>
        <source>Official labels: {summary}.</source>
        <translation>Fichas técnicas oficiales: {summary}.</translation>
    </message>
    <message>
        <source>{shown} of {held} shown</source>
        <translation>{shown} de {held} mostradas</translation>
    </message>
    <message>
        <source>Nothing here has these words.</source>
        <translation>Aquí nada tiene esas palabras.</translation>
    </message>
    <message>
        <source>Take this label off this machine, all versions? Its file stays.</source>
        <translation>¿Quitar esta ficha técnica de este equipo, en todas sus versiones? Su archivo se queda.</translation>
    </message>
    <message numerus="yes">
        <source>Take these {n} labels off this machine, all versions? Their files stay.</source>
        <translation>
            <numerusform>¿Quitar {n} ficha técnica de este equipo, en todas sus versiones? Su archivo se queda.</numerusform>
            <numerusform>¿Quitar estas {n} fichas técnicas de este equipo, en todas sus versiones? Sus archivos se quedan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove labels</source>
        <translation>Quitar fichas técnicas</translation>
    </message>
    <message numerus="yes">
        <source>Removed: {n} version(s).</source>
        <translation>
            <numerusform>Quitada: {n} versión.</numerusform>
            <numerusform>Quitadas: {n} versiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import official labels</source>
        <translation>Importar fichas técnicas oficiales</translation>
    </message>
    <message>
        <source>Labels (*.zip *.xml *.json)</source>
        <translation>Fichas técnicas (*.zip *.xml *.json)</translation>
    </message>
    <message>
        <source>Import all labels of a folder</source>
        <translation>Importar todas las fichas técnicas de una carpeta</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>Orden de las filas</translation>
    </message>
    <message>
        <source>select</source>
        <translation>elija</translation>
    </message>
    <message>
        <source>{name}: {unit} is typed, but {chosen} is chosen. Which is it?</source>
        <translation>{name}: está escrito {unit}, pero elegido {chosen}. ¿Cuál es?</translation>
    </message>
    <message>
        <source>Unit of {name}</source>
        <translation>Unidad: {name}</translation>
    </message>
    <message>
        <source>Nothing typed here is stored.</source>
        <translation>Nada de lo que escriba aquí se guarda.</translation>
    </message>
    <message>
        <source>Not kept yet: your words wait until Dorsal is closed. Open the note again to keep it.</source>
        <translation>Aún sin guardar: sus palabras esperan hasta que se cierre Dorsal. Abra de nuevo la nota para guardarla.</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Su nota</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>Etiquetas, separadas por comas</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Note on {where}</source>
        <translation>Nota sobre {where}</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Esta página</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Todas las notas</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Waiting: edited or lost</source>
        <translation>En espera: editadas o perdidas</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Resaltado</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>One mark</source>
        <translation>Una marca</translation>
    </message>
    <message>
        <source>. {many} of yours:</source>
        <translation>. {many} suyas:</translation>
    </message>
    <message>
        <source>; and {rest} more</source>
        <translation>; y {rest} más</translation>
    </message>
    <message>
        <source>The words here have changed. They were: “{quote}”</source>
        <translation>Las palabras de aquí han cambiado. Eran: «{quote}»</translation>
    </message>
    <message>
        <source>What stands here has changed since</source>
        <translation>Lo que hay aquí ha cambiado desde entonces</translation>
    </message>
    <message>
        <source>Moved here from {value}</source>
        <translation>Trasladada aquí desde {value}</translation>
    </message>
    <message>
        <source>Its words are no longer in the content</source>
        <translation>Sus palabras ya no están en el contenido</translation>
    </message>
    <message>
        <source>Picture: {short}…</source>
        <translation>Imagen: {short}…</translation>
    </message>
    <message>
        <source>Written by the reader. Not part of the content.</source>
        <translation>Escrito por el lector. No forma parte del contenido.</translation>
    </message>
    <message>
        <source>Your own notes</source>
        <translation>Sus propias notas</translation>
    </message>
    <message>
        <source>&lt;h1&gt;Notebook&lt;/h1&gt;{note}{bullets}</source>
        <translation>&lt;h1&gt;Cuaderno&lt;/h1&gt;{note}{bullets}</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Cuaderno</translation>
    </message>
    <message>
        <source>on “{short}”</source>
        <translation>sobre «{short}»</translation>
    </message>
    <message>
        <source>Your note here of {day} is open: add to it or change it.</source>
        <translation>Está abierta su nota de aquí, del {day}: amplíela o cámbiela.</translation>
    </message>
    <message>
        <source>{name} attached to the statement at the cursor.</source>
        <translation>{name}: fijado en la afirmación del cursor.</translation>
    </message>
    <message numerus="yes">
        <source>None of these has these words; {n} note(s) (has|have) them: choose All notes.</source>
        <translation>
            <numerusform>Ninguna de estas tiene esas palabras; {n} nota las tiene: elija Todas las notas.</numerusform>
            <numerusform>Ninguna de estas tiene esas palabras; {n} notas las tienen: elija Todas las notas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No note has this tag any more.</source>
        <translation>Ya ninguna nota tiene esta etiqueta.</translation>
    </message>
    <message>
        <source>words</source>
        <translation>palabras</translation>
    </message>
    <message>
        <source>The picture of this note is not on the page as it stands now.</source>
        <translation>La imagen de esta nota no está en la página tal como está ahora.</translation>
    </message>
    <message>
        <source>When this was kept, the picture showed: “{short}…”</source>
        <translation>Cuando se guardó, la imagen mostraba: «{short}…»</translation>
    </message>
    <message>
        <source>on the picture “{short}…”</source>
        <translation>en la imagen «{short}…»</translation>
    </message>
    <message>
        <source>{count} marks of yours stand here: they are under one another in the list.</source>
        <translation>Aquí hay {count} marcas suyas: están una debajo de otra en la lista.</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>etiquetas</translation>
    </message>
    <message>
        <source>{name} kept, with other {parts}.</source>
        <translation>{name}: guardado, con otras {parts}.</translation>
    </message>
    <message>
        <source>{name} removed.</source>
        <translation>{name}: quitado.</translation>
    </message>
    <message numerus="yes">
        <source>{n} bookmark(s) removed.</source>
        <translation>
            <numerusform>{n} marcador quitado.</numerusform>
            <numerusform>{n} marcadores quitados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} highlight(s) removed.</source>
        <translation>
            <numerusform>{n} resaltado quitado.</numerusform>
            <numerusform>{n} resaltados quitados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} note(s) removed.</source>
        <translation>
            <numerusform>{n} nota quitada.</numerusform>
            <numerusform>{n} notas quitadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to undo in the notebook.</source>
        <translation>No hay nada que deshacer en el cuaderno.</translation>
    </message>
    <message>
        <source>Undone: it waits again where it was.</source>
        <translation>Deshecho: espera de nuevo donde estaba.</translation>
    </message>
    <message>
        <source>Undone: brought back.</source>
        <translation>Deshecho: recuperado.</translation>
    </message>
    <message>
        <source>Undone: as it was before.</source>
        <translation>Deshecho: como estaba antes.</translation>
    </message>
    <message>
        <source>▲ Private: notes are in memory only and gone when Dorsal is closed.</source>
        <translation>▲ Privado: las notas están solo en la memoria y desaparecen al cerrar Dorsal.</translation>
    </message>
    <message>
        <source>No note has these words.</source>
        <translation>Ninguna nota tiene esas palabras.</translation>
    </message>
    <message>
        <source>Nothing of yours on this page yet. Ctrl+Shift+N writes a note on the selected words, Ctrl+H highlights them, Ctrl+B keeps a bookmark.</source>
        <translation>Todavía no hay nada suyo en esta página. Ctrl+Shift+N escribe una nota sobre las palabras seleccionadas, Ctrl+H las resalta, Ctrl+B guarda un marcador.</translation>
    </message>
    <message>
        <source>No notes yet. Ctrl+Shift+N writes one on what is selected.</source>
        <translation>Todavía no hay notas. Ctrl+Shift+N escribe una sobre lo seleccionado.</translation>
    </message>
    <message>
        <source>No bookmarks yet. Ctrl+B keeps the page.</source>
        <translation>Todavía no hay marcadores. Ctrl+B guarda la página.</translation>
    </message>
    <message>
        <source>Nothing waits: every note stands on the words it was made on.</source>
        <translation>Nada en espera: cada nota está sobre las palabras para las que se hizo.</translation>
    </message>
    <message>
        <source>Attach at the cursor</source>
        <translation>Fijar en el cursor</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>To the statement at the cursor, or to the words selected</source>
        <translation>A la afirmación del cursor o a las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Print the notes that are listed</source>
        <translation>Imprimir las notas de la lista</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Close the notebook</source>
        <translation>Cerrar el cuaderno</translation>
    </message>
    <message>
        <source>Search your notes</source>
        <translation>Buscar en sus notas</translation>
    </message>
    <message>
        <source>Which notes are listed</source>
        <translation>Qué notas se muestran</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Sus notas</translation>
    </message>
    <message>
        <source>this site</source>
        <translation>este centro</translation>
    </message>
    <message>
        <source>the reader&apos;s folder</source>
        <translation>la carpeta del lector</translation>
    </message>
    <message>
        <source>Notes of this site: {name} {version}</source>
        <translation>Notas de este centro: {name} {version}</translation>
    </message>
    <message>
        <source>Content {version}</source>
        <translation>Contenido {version}</translation>
    </message>
    <message>
        <source>In place of content {version} of {issued}: {tally}</source>
        <translation>En lugar del contenido {version} del {issued}: {tally}</translation>
    </message>
    <message>
        <source>{name}, a key of {origin}&lt;br&gt;&lt;span class=&quot;caption&quot;&gt;{note}&lt;/span&gt;</source>
        <translation>{name}, una clave de {origin}&lt;br&gt;&lt;span class=&quot;caption&quot;&gt;{note}&lt;/span&gt;</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Firmado con</translation>
    </message>
    <message>
        <source>{version}; now {now}</source>
        <translation>{version}; ahora {now}</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>To be reviewed by</source>
        <translation>Revisar antes del</translation>
    </message>
    <message>
        <source>Can be installed</source>
        <translation>Puede instalarse</translation>
    </message>
    <message>
        <source>before {day}</source>
        <translation>antes del {day}</translation>
    </message>
    <message>
        <source>&lt;p class=&apos;status caution&apos;&gt;▲ &amp;nbsp;Past its expiry of {day}&lt;/p&gt;&lt;p&gt;The administrator of this site accepts this version all the same. Installing it is written to the log.&lt;/p&gt;</source>
        <translation>&lt;p class=&apos;status caution&apos;&gt;▲ &amp;nbsp;Caducado desde el {day}&lt;/p&gt;&lt;p&gt;El administrador de este centro acepta esta versión de todos modos. Su instalación se anota en el registro.&lt;/p&gt;</translation>
    </message>
    <message numerus="yes">
        <source>{n} note(s)</source>
        <translation>
            <numerusform>{n} nota</numerusform>
            <numerusform>{n} notas</numerusform>
        </translation>
    </message>
    <message>
        <source>{many} to show on the pages they speak of. Nothing of Dorsal’s content is changed.</source>
        <translation>{many} que mostrar en las páginas de las que hablan. No cambia nada del contenido de Dorsal.</translation>
    </message>
    <message>
        <source>▲ nothing stands at {address}</source>
        <translation>▲ no hay nada en {address}</translation>
    </message>
    <message>
        <source>The notes</source>
        <translation>Las notas</translation>
    </message>
    <message>
        <source>None of your notes and study cards stands on what changes.</source>
        <translation>Ninguna de sus notas y tarjetas de estudio está sobre lo que cambia.</translation>
    </message>
    <message>
        <source>What of yours it touches</source>
        <translation>Qué afecta de lo suyo</translation>
    </message>
    <message>
        <source>{notes} and {cards} of yours stand on what changes. {fate}</source>
        <translation>{notes} y {cards} suyas están sobre lo que cambia. {fate}</translation>
    </message>
    <message>
        <source>left as they are</source>
        <translation>quedan como están</translation>
    </message>
    <message>
        <source>on words that were edited</source>
        <translation>sobre palabras editadas</translation>
    </message>
    <message>
        <source>moved to where their words are now</source>
        <translation>trasladadas adonde están ahora sus palabras</translation>
    </message>
    <message>
        <source>waiting, as their words are gone</source>
        <translation>en espera, pues sus palabras ya no están</translation>
    </message>
    <message>
        <source>to be asked anew</source>
        <translation>se preguntarán de nuevo</translation>
    </message>
    <message>
        <source>to be asked no more</source>
        <translation>no se preguntarán más</translation>
    </message>
    <message>
        <source>Get help at once if breathing is slow or hard, or if someone is very sleepy or confused.</source>
        <translation>Pida ayuda de inmediato si cuesta respirar o la respiración es lenta, o si alguien está muy adormilado o confuso.</translation>
    </message>
    <message>
        <source>Get help at once if breathing is hard.</source>
        <translation>Pida ayuda de inmediato si cuesta respirar.</translation>
    </message>
    <message>
        <source>Approved for this</source>
        <translation>Aprobado para esto</translation>
    </message>
    <message>
        <source>Off-label: not approved for this</source>
        <translation>Fuera de ficha técnica: no aprobado para esto</translation>
    </message>
    <message>
        <source>Not shown to help</source>
        <translation>No se ha demostrado que ayude</translation>
    </message>
    <message>
        <source>A sheet to talk over, not an order: you and your prescriber decide.</source>
        <translation>Una hoja para comentar, no una orden: deciden usted y quien le receta. El contenido está en inglés: lo que se contó, en quiénes y lo que se sabe.</translation>
    </message>
    <message>
        <source>How many people did well with it, and how many without it: no study here counts that.</source>
        <translation>A cuántas personas les fue bien con él y a cuántas sin él: ningún estudio de aquí lo cuenta.</translation>
    </message>
    <message>
        <source>Tell them which other drugs you take.</source>
        <translation>Dígales qué otros medicamentos toma.</translation>
    </message>
    <message>
        <source>What is known: {sentence}</source>
        <translation>Lo que se sabe (en inglés): {sentence}</translation>
    </message>
    <message>
        <source>No one can tell from studies what will happen to you.</source>
        <translation>Nadie puede decir por los estudios qué le pasará a usted.</translation>
    </message>
    <message>
        <source>No one has judged how sure these numbers are.</source>
        <translation>Nadie ha valorado lo seguros que son estos números.</translation>
    </message>
    <message>
        <source>No one has judged how sure some of these numbers are.</source>
        <translation>De algunos de estos números nadie ha valorado lo seguros que son.</translation>
    </message>
    <message>
        <source>What comes after the studies was not counted.</source>
        <translation>Lo que viene después de los estudios no se contó.</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>A quién preguntar</translation>
    </message>
    <message>
        <source>What is not known</source>
        <translation>Lo que no se sabe</translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>Qué se contó</translation>
    </message>
    <message>
        <source>Ask your doctor, nurse or pharmacist what this means for you.</source>
        <translation>Pregunte a su médico, enfermera o farmacéutico qué significa esto para usted.</translation>
    </message>
    <message>
        <source>striped: the true number may lie here</source>
        <translation>rayado: el número verdadero puede estar aquí</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Qué se sabe</translation>
    </message>
    <message>
        <source>A placebo is a pill with no drug in it.</source>
        <translation>Un placebo es una pastilla sin medicamento.</translation>
    </message>
    <message>
        <source>We are sure of this</source>
        <translation>Estamos seguros de esto</translation>
    </message>
    <message>
        <source>We are fairly sure of this</source>
        <translation>Estamos bastante seguros de esto</translation>
    </message>
    <message>
        <source>We are not sure of this</source>
        <translation>No estamos seguros de esto</translation>
    </message>
    <message>
        <source>We are not at all sure of this</source>
        <translation>No estamos nada seguros de esto</translation>
    </message>
    <message>
        <source>{what}: {treated} of {people} {on_drug}, {control} {without}.</source>
        <translation>{what}: {treated} de {people} {on_drug}, {control} {without}.</translation>
    </message>
    <message>
        <source>That is about the same.</source>
        <translation>Es más o menos lo mismo.</translation>
    </message>
    <message>
        <source>That is {difference}.</source>
        <translation>Son {difference}.</translation>
    </message>
    <message>
        <source>It may be {interval}.</source>
        <translation>Pueden ser de {interval}.</translation>
    </message>
    <message>
        <source>{what}: {treated} {on_drug}, {control} {without}.</source>
        <translation>{what}: {treated} {on_drug}, {control} {without}.</translation>
    </message>
    <message>
        <source>Chance alone may explain this.</source>
        <translation>Puede deberse solo al azar.</translation>
    </message>
    <message>
        <source>So few people were counted that chance alone may explain this.</source>
        <translation>Se contó a tan pocas personas que puede deberse solo al azar.</translation>
    </message>
    <message>
        <source>So few that one more or less changes the numbers.</source>
        <translation>Tan pocas que una más o menos cambia los números.</translation>
    </message>
    <message>
        <source>Dose: {dose}.</source>
        <translation>Dosis: {dose}.</translation>
    </message>
    <message>
        <source>The dose is not given.</source>
        <translation>No se indica la dosis.</translation>
    </message>
    <message>
        <source>Time: {time}.</source>
        <translation>Tiempo: {time}.</translation>
    </message>
    <message>
        <source>For how long is not given.</source>
        <translation>No se indica cuánto tiempo.</translation>
    </message>
    <message>
        <source>{treated} people {on_drug}, {control} {without}.</source>
        <translation>{treated} personas {on_drug}, {control} {without}.</translation>
    </message>
    <message>
        <source>{people} people in all.</source>
        <translation>{people} personas en total.</translation>
    </message>
    <message>
        <source>How many people is not given.</source>
        <translation>No se indica cuántas personas.</translation>
    </message>
    <message>
        <source>{people} people counted</source>
        <translation>{people} personas contadas</translation>
    </message>
    <message>
        <source>These numbers do not all come from the same people.</source>
        <translation>Estos números no vienen todos de las mismas personas.</translation>
    </message>
    <message>
        <source>Some counts in this illness showed no clear help. They are not drawn.</source>
        <translation>Algunos recuentos en esta enfermedad no mostraron una ayuda clara. No están dibujados.</translation>
    </message>
    <message>
        <source>There may be other side effects. Read the leaflet in the pack.</source>
        <translation>Puede haber otros efectos adversos. Lea el prospecto del envase.</translation>
    </message>
    <message>
        <source>{what}: how far off the numbers may be is not known.</source>
        <translation>{what}: no se sabe cuánto pueden desviarse los números.</translation>
    </message>
    <message>
        <source>{what}: these numbers are rounded. There may be no difference.</source>
        <translation>{what}: estos números están redondeados. Puede que no haya diferencia.</translation>
    </message>
    <message>
        <source>{what}: these people were watched, not put in groups by chance. Other things may be the cause.</source>
        <translation>{what}: a estas personas se las observó, no se las repartió en grupos al azar. La causa puede ser otra.</translation>
    </message>
    <message>
        <source>Study cards</source>
        <translation>Tarjetas de estudio</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>y {number} más</translation>
    </message>
    <message>
        <source>Its signature, its content and what it would change are looked at. Nothing is changed.</source>
        <translation>Se examinan su firma, su contenido y lo que cambiaría. No se cambia nada.</translation>
    </message>
    <message>
        <source>Not installed: {file}</source>
        <translation>No instalado: {file}</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>No instalado</translation>
    </message>
    <message>
        <source>again</source>
        <translation>de nuevo</translation>
    </message>
    <message>
        <source>now; File › Go back to the former edition undoes it</source>
        <translation>ahora; Archivo › Volver a la edición anterior lo deshace</translation>
    </message>
    <message>
        <source>Dorsal shows content {version} {again}.</source>
        <translation>Dorsal muestra el contenido {version} {again}.</translation>
    </message>
    <message>
        <source>The notes of this site, {name}, are not in use any more.</source>
        <translation>Las notas de este centro, {name}, ya no están en uso.</translation>
    </message>
    <message>
        <source>The notes of this site, {name} {version}, are shown on their pages.</source>
        <translation>Las notas de este centro, {name} {version}, se muestran en sus páginas.</translation>
    </message>
    <message>
        <source>Write something first, or throw the note away.</source>
        <translation>Escriba algo primero, o descarte la nota.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Guardada.</translation>
    </message>
    <message>
        <source>female</source>
        <translation>mujer</translation>
    </message>
    <message>
        <source>male</source>
        <translation>hombre</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>On haemodialysis</source>
        <translation>En hemodiálisis</translation>
    </message>
    <message>
        <source>Age, years</source>
        <translation>Edad, años</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Talla</translation>
    </message>
    <message>
        <source>Creatinine</source>
        <translation>Creatinina</translation>
    </message>
    <message>
        <source>or clearance, mL/min</source>
        <translation>o aclaramiento, mL/min</translation>
    </message>
    <message>
        <source>Enter or a double click shows it larger; its menu saves or copies it</source>
        <translation>Intro o un doble clic la muestra más grande; su menú la guarda o la copia</translation>
    </message>
    <message>
        <source>Show larger</source>
        <translation>Ver más grande</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Copy in words</source>
        <translation>Copiar en palabras</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Guardar como SVG…</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Guardar como PNG…</translation>
    </message>
    <message>
        <source>Copied the picture.</source>
        <translation>Se ha copiado la imagen.</translation>
    </message>
    <message>
        <source>Copied the picture in words.</source>
        <translation>Se ha copiado la imagen en palabras.</translation>
    </message>
    <message>
        <source>Save as SVG</source>
        <translation>Guardar como SVG</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>Guardar como PNG</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>Picture · Dorsal</source>
        <translation>Imagen · Dorsal</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>Tamaño de la imagen</translation>
    </message>
    <message>
        <source>Fit the window</source>
        <translation>Ajustar a la ventana</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Tamaño</translation>
    </message>
    <message>
        <source>Raise the dose</source>
        <translation>Subir la dosis</translation>
    </message>
    <message>
        <source>Lower it or come off</source>
        <translation>Bajarla o retirarla</translation>
    </message>
    <message>
        <source>as the source</source>
        <translation>como la fuente</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Según</translation>
    </message>
    <message>
        <source>By the text of</source>
        <translation>Según el texto de</translation>
    </message>
    <message>
        <source>Dose now, mg a day</source>
        <translation>Dosis actual, mg al día</translation>
    </message>
    <message>
        <source>Dose to reach, mg a day</source>
        <translation>Dosis por alcanzar, mg al día</translation>
    </message>
    <message>
        <source>Step, mg a day</source>
        <translation>Escalón, mg al día</translation>
    </message>
    <message>
        <source>Day 1</source>
        <translation>Día 1</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>From the form Patient. Change it there or here.</source>
        <translation>Del formulario Paciente. Cámbielo allí o aquí.</translation>
    </message>
    <message>
        <source>The form Patient has {clearance} mL/min: this plan does not go by it.</source>
        <translation>El formulario Paciente tiene {clearance} mL/min: esta pauta no se rige por él.</translation>
    </message>
    <message>
        <source>The form Patient has haemodialysis: this plan does not go by it.</source>
        <translation>El formulario Paciente tiene hemodiálisis: esta pauta no la tiene en cuenta.</translation>
    </message>
    <message>
        <source>Creatinine does not tell the clearance there: type one that was measured.</source>
        <translation>La creatinina no indica allí el aclaramiento: escriba uno que se haya medido.</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>necesaria</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguna aún</translation>
    </message>
    <message>
        <source>0: come off</source>
        <translation>0: retirar</translation>
    </message>
    <message>
        <source>as the label</source>
        <translation>como la ficha técnica</translation>
    </message>
    <message>
        <source>not for the UK</source>
        <translation>no para Reino Unido</translation>
    </message>
    <message>
        <source>no UK table</source>
        <translation>sin tabla del RU</translation>
    </message>
    <message>
        <source>60 or more</source>
        <translation>60 o más</translation>
    </message>
    <message>
        <source>Greatest difference first</source>
        <translation>Mayor diferencia primero</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Not in this label’s table.</source>
        <translation>No está en la tabla de esta ficha técnica.</translation>
    </message>
    <message>
        <source>“{term}” in the label.</source>
        <translation>«{term}» en la ficha técnica.</translation>
    </message>
    <message>
        <source>{term}{counted}: no difference can be worked out.</source>
        <translation>{term}{counted}: no puede calcularse ninguna diferencia.</translation>
    </message>
    <message>
        <source>{term}{counted}: 95% interval {interval} points{zero}, {needed}.</source>
        <translation>{term}{counted}: intervalo del 95% {interval} puntos{zero}, {needed}.</translation>
    </message>
    <message>
        <source>Side effects by trial population</source>
        <translation>Efectos adversos por población de ensayo</translation>
    </message>
    <message>
        <source>{legend} Populations differ: compare with care.</source>
        <translation>{legend} Las poblaciones difieren: compare con precaución.</translation>
    </message>
    <message>
        <source>In the order of the list</source>
        <translation>En el orden de la lista</translation>
    </message>
    <message>
        <source>By role of gabapentin</source>
        <translation>Por papel de la gabapentina</translation>
    </message>
    <message>
        <source>Role of gabapentin</source>
        <translation>Papel de la gabapentina</translation>
    </message>
    <message>
        <source>no advice held</source>
        <translation>sin consejo registrado</translation>
    </message>
    <message>
        <source>Read at second hand.</source>
        <translation>Leído de segunda mano.</translation>
    </message>
    <message>
        <source>{title}, role of gabapentin: {said}</source>
        <translation>{title}, papel de la gabapentina: {said}</translation>
    </message>
    <message>
        <source>Dorsal holds no advice of this source on this condition.</source>
        <translation>Dorsal no tiene consejo de esta fuente sobre esta enfermedad.</translation>
    </message>
    <message>
        <source>{words} On: {scope}.</source>
        <translation>{words} Sobre: {scope}.</translation>
    </message>
    <message>
        <source>Who advises what, condition by source</source>
        <translation>Quién aconseja qué, enfermedad por fuente</translation>
    </message>
    <message>
        <source>Advice from</source>
        <translation>Consejo de</translation>
    </message>
    <message>
        <source>Choose a cell for what the source says and who confirmed it, a heading to sort by it. {mark} read at second hand: another source reports it.</source>
        <translation>Elija una celda para ver qué dice la fuente y quién lo confirmó, o un encabezado para ordenar. {mark} leído de segunda mano: lo refiere otra fuente.</translation>
    </message>
    <message>
        <source>Advice from anywhere</source>
        <translation>Consejo de cualquier lugar</translation>
    </message>
    <message>
        <source>Advice: {jurisdiction}</source>
        <translation>Consejo: {jurisdiction}</translation>
    </message>
    <message>
        <source>For which condition</source>
        <translation>Para qué enfermedad</translation>
    </message>
    <message>
        <source>No official labels have been imported on this machine yet.

Dorsal never fetches them. On a machine with a network, download labels as files: DailyMed, of the US National Library of Medicine, gives them as zips of SPL (XML), one label or all; openFDA gives them as JSON, in zips. Carry the files here, then choose Import, or drop them on this page. A folder or a zip of zips is taken in whole.</source>
        <translation>Todavía no se ha importado ninguna ficha técnica oficial en este equipo.

Dorsal nunca las descarga. En un equipo con red, descárguelas como archivos: DailyMed, de la Biblioteca Nacional de Medicina de EE. UU., las da en zips de SPL (XML), una ficha o todas; openFDA las da en JSON, en zips. Traiga los archivos y elija Importar, o suéltelos en esta página. Una carpeta o un zip de zips se importa entero.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué fue de él</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message numerus="yes">
        <source>{n} label(s) read</source>
        <translation>
            <numerusform>{n} ficha técnica leída</numerusform>
            <numerusform>{n} fichas técnicas leídas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} refused</source>
        <translation>
            <numerusform>{n} rechazada</numerusform>
            <numerusform>{n} rechazadas</numerusform>
        </translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>faltan unos {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>{n} imported</source>
        <translation>
            <numerusform>{n} importada</numerusform>
            <numerusform>{n} importadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} updated</source>
        <translation>
            <numerusform>{n} actualizada</numerusform>
            <numerusform>{n} actualizadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} unchanged</source>
        <translation>
            <numerusform>{n} sin cambios</numerusform>
            <numerusform>{n} sin cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>{told} in {seconds} s</source>
        <translation>{told} en {seconds} s</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nada encontrado</translation>
    </message>
    <message>
        <source>· {rate} a second</source>
        <translation>· {rate} por segundo</translation>
    </message>
    <message>
        <source>{told} · putting the index in order</source>
        <translation>{told} · ordenando el índice</translation>
    </message>
    <message>
        <source>about {number} min left</source>
        <translation>faltan unos {number} min</translation>
    </message>
    <message>
        <source>Cancelled. What was read is kept; the same files begun once more go on from there.</source>
        <translation>Cancelado. Lo leído se conserva; si vuelve a empezar con los mismos archivos, sigue desde ahí.</translation>
    </message>
    <message>
        <source>Why each alternative stays or goes</source>
        <translation>Por qué cada alternativa queda o se oculta</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Any condition</source>
        <translation>Cualquier enfermedad</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>The patient: {value}</source>
        <translation>El paciente: {value}</translation>
    </message>
    <message>
        <source>All {known} kept</source>
        <translation>Quedan las {known}</translation>
    </message>
    <message>
        <source>{kept} of {known} kept, {hidden} hidden</source>
        <translation>Quedan {kept} de {known}; {hidden} ocultas</translation>
    </message>
    <message>
        <source>None of the {known} is left: see why</source>
        <translation>No queda ninguna de las {known}: vea por qué</translation>
    </message>
    <message>
        <source>Compare {chosen}</source>
        <translation>Comparar {chosen}</translation>
    </message>
    <message>
        <source>Compare side by side, {chosen} chosen</source>
        <translation>Comparar lado a lado, {chosen} elegidas</translation>
    </message>
    <message>
        <source>&amp;Remove {name}…</source>
        <translation>&amp;Quitar {name}…</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Difícil</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Fácil</translation>
    </message>
    <message>
        <source>Space: answer · 1 to 4: how well · U: undo · E: open the source · P: progress · M: more new cards · Del: take away a card of your own · Esc: close</source>
        <translation>Espacio: respuesta · 1 a 4: qué tal · U: deshacer · E: abrir la fuente · P: progreso · M: más tarjetas nuevas · Supr: quitar una tarjeta propia · Esc: cerrar</translation>
    </message>
    <message>
        <source>Study · Dorsal</source>
        <translation>Estudio · Dorsal</translation>
    </message>
    <message>
        <source>{more} more new cards today  (M)</source>
        <translation>{more} tarjetas nuevas más hoy  (M)</translation>
    </message>
    <message>
        <source>Show the answer  (Space)</source>
        <translation>Mostrar la respuesta  (Espacio)</translation>
    </message>
    <message>
        <source>&amp;Tab</source>
        <translation>&amp;Pestaña</translation>
    </message>
    <message>
        <source>&amp;Condition</source>
        <translation>&amp;Enfermedad</translation>
    </message>
    <message>
        <source>&amp;Difficulty</source>
        <translation>&amp;Dificultad</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>&amp;New cards a day</source>
        <translation>Tarjetas &amp;nuevas al día</translation>
    </message>
    <message>
        <source>{grade}, comes again in {wait}</source>
        <translation>{grade}, vuelve en {wait}</translation>
    </message>
    <message>
        <source>Graded {grade}. U takes it back.</source>
        <translation>Valorada: {grade}. U lo deshace.</translation>
    </message>
    <message>
        <source>Your card is back.</source>
        <translation>Su tarjeta ha vuelto.</translation>
    </message>
    <message>
        <source>The last grade given here is taken back.</source>
        <translation>Se ha deshecho la última valoración.</translation>
    </message>
    <message>
        <source>Nothing to undo here.</source>
        <translation>Aquí no hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Only a card of your own can be taken away.</source>
        <translation>Solo puede quitarse una tarjeta propia.</translation>
    </message>
    <message>
        <source>Your card is taken away, for imports too. U brings it back; so does Ctrl+M at its statement.</source>
        <translation>Su tarjeta se ha quitado, también para las importaciones. U la recupera; también Ctrl+M en su afirmación.</translation>
    </message>
    <message>
        <source>Space goes back to the card.</source>
        <translation>Espacio vuelve a la tarjeta.</translation>
    </message>
    <message>
        <source>No card is of this tab, condition and difficulty together.</source>
        <translation>Ninguna tarjeta es a la vez de esta pestaña, enfermedad y dificultad.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Cuánto falta</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Instalar</translation>
    </message>
    <message>
        <source>Something went wrong in Dorsal; nothing you keep was lost.</source>
        <translation>Algo ha fallado en Dorsal; no se ha perdido nada de lo que usted guarda.</translation>
    </message>
    <message>
        <source>You can go on reading. The details are in dorsal.log.</source>
        <translation>Puede seguir leyendo. Los detalles están en dorsal.log.</translation>
    </message>
    <message>
        <source>There is no notebook yet: it begins with your first note or study card.</source>
        <translation>Todavía no hay cuaderno: empieza con su primera nota o tarjeta de estudio.</translation>
    </message>
    <message>
        <source>DORSAL_READONLY is set, so nothing is written.</source>
        <translation>DORSAL_READONLY está definido, así que no se escribe nada.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Elija otro lugar.</translation>
    </message>
    <message>
        <source>Backing up your notes…</source>
        <translation>Haciendo copia de seguridad de sus notas…</translation>
    </message>
    <message>
        <source>Checking the notebook…</source>
        <translation>Comprobando el cuaderno…</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>Exportar notas</translation>
    </message>
    <message>
        <source>Notes (*.md)</source>
        <translation>Notas (*.md)</translation>
    </message>
    <message>
        <source>Written to {file}: {held}.</source>
        <translation>Escrito en {file}: {held}.</translation>
    </message>
    <message>
        <source>Exporting your notes…</source>
        <translation>Exportando sus notas…</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Importar notas</translation>
    </message>
    <message>
        <source>Importing {name}…</source>
        <translation>Importando {name}…</translation>
    </message>
    <message>
        <source>Export study cards</source>
        <translation>Exportar tarjetas de estudio</translation>
    </message>
    <message>
        <source>Anki deck (*.apkg)</source>
        <translation>Mazo de Anki (*.apkg)</translation>
    </message>
    <message numerus="yes">
        <source>{n} card(s)</source>
        <translation>
            <numerusform>{n} tarjeta</numerusform>
            <numerusform>{n} tarjetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} picture(s)</source>
        <translation>
            <numerusform>{n} imagen</numerusform>
            <numerusform>{n} imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to {file}: {cards}, {pictures}.</source>
        <translation>Escrito en {file}: {cards}, {pictures}.</translation>
    </message>
    <message>
        <source>Writing the study cards for Anki…</source>
        <translation>Escribiendo las tarjetas de estudio para Anki…</translation>
    </message>
    <message>
        <source>▲  Notes and study cannot be used now; the reference can. {error} File › Notebook › Check looks again.</source>
        <translation>▲  Ahora no pueden usarse las notas ni el estudio; la obra de consulta sí. {error} Archivo › Cuaderno › Comprobar vuelve a mirar.</translation>
    </message>
    <message>
        <source>▲  The notebook is damaged: notes and study wait, the reference does not. File › Notebook › Check shows what can be done.</source>
        <translation>▲  El cuaderno está dañado: las notas y el estudio esperan, la obra de consulta no. Archivo › Cuaderno › Comprobar muestra qué puede hacerse.</translation>
    </message>
    <message>
        <source>Not repaired</source>
        <translation>No reparado</translation>
    </message>
    <message>
        <source>The first is made after half an hour of change, or when Dorsal is closed.</source>
        <translation>La primera se hace tras media hora de cambios o al cerrar Dorsal.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Todavía no hay copia de seguridad</translation>
    </message>
    <message>
        <source>Gone back</source>
        <translation>Se ha vuelto atrás</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>{way}. The notebook holds {held}.</source>
        <translation>{way}. El cuaderno contiene {held}.</translation>
    </message>
    <message>
        <source>It cannot be gone back to</source>
        <translation>No se puede volver a ella</translation>
    </message>
    <message>
        <source>▲  Your notes are kept, but no backup of them could be made. {error}</source>
        <translation>▲  Sus notas están guardadas, pero no se ha podido hacer copia de seguridad. {error}</translation>
    </message>
    <message>
        <source>DORSAL_READONLY is set: nothing is written, so no labels are taken in.</source>
        <translation>DORSAL_READONLY está definido: no se escribe nada, así que no se importan fichas técnicas.</translation>
    </message>
    <message>
        <source>In private mode nothing is written: switch it off in the File menu to take labels in.</source>
        <translation>En modo privado no se escribe nada: desactívelo en el menú Archivo para importar fichas técnicas.</translation>
    </message>
    <message>
        <source>The import broke off. What was written before is kept; the same files go on from there.</source>
        <translation>La importación se ha interrumpido. Lo escrito antes se conserva; con los mismos archivos sigue desde ahí.</translation>
    </message>
    <message>
        <source>Select words first, or step to a statement with Alt+Down.</source>
        <translation>Seleccione primero palabras, o vaya a una afirmación con Alt+Abajo.</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>afirmación</translation>
    </message>
    <message>
        <source>page</source>
        <translation>página</translation>
    </message>
    <message>
        <source>Bookmark of this {what} kept.</source>
        <translation>Marcador de esta {what} guardado.</translation>
    </message>
    <message>
        <source>Highlighted.</source>
        <translation>Resaltado.</translation>
    </message>
    <message>
        <source>The words selected are no statement: this note is on the page.</source>
        <translation>Las palabras seleccionadas no son una afirmación: esta nota queda en la página.</translation>
    </message>
    <message>
        <source>Undone: your words are back, not kept yet.</source>
        <translation>Deshecho: sus palabras han vuelto, aún sin guardar.</translation>
    </message>
    <message>
        <source>There is nothing to mark here.</source>
        <translation>Aquí no hay nada que marcar.</translation>
    </message>
    <message>
        <source>Here Dorsal speaks of itself.</source>
        <translation>Aquí Dorsal habla de sí mismo.</translation>
    </message>
    <message>
        <source>Mark what its content says.</source>
        <translation>Marque lo que dice su contenido.</translation>
    </message>
    <message>
        <source>What was written is thrown away.</source>
        <translation>Lo escrito se ha descartado.</translation>
    </message>
    <message>
        <source>Proving it by every worked example…</source>
        <translation>Probándola con cada ejemplo resuelto…</translation>
    </message>
    <message>
        <source>Switching to it…</source>
        <translation>Cambiando a ella…</translation>
    </message>
    <message>
        <source>Building the new edition…</source>
        <translation>Construyendo la edición nueva…</translation>
    </message>
    <message>
        <source>The new edition fails its check ({name}): {detail}.</source>
        <translation>La nueva edición no supera su comprobación ({name}): {detail}.</translation>
    </message>
    <message>
        <source>It is not watched.</source>
        <translation>No se vigila.</translation>
    </message>
    <message>
        <source>content {version}</source>
        <translation>contenido {version}</translation>
    </message>
    <message>
        <source>notes of this site, {name} {version}</source>
        <translation>notas de este centro, {name} {version}</translation>
    </message>
    <message>
        <source>Claims of the five articles it was judged by</source>
        <translation>Aseveraciones de los cinco artículos que se juzgaron con ella</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>a day, mg</source>
        <translation>al día, mg</translation>
    </message>
    <message>
        <source>each dose, mg</source>
        <translation>cada dosis, mg</translation>
    </message>
    <message>
        <source>after haemodialysis, mg</source>
        <translation>tras la hemodiálisis, mg</translation>
    </message>
    <message>
        <source>strengths, mg</source>
        <translation>presentaciones, mg</translation>
    </message>
    <message>
        <source>in the day, mg</source>
        <translation>en el día, mg</translation>
    </message>
    <message>
        <source>doses, mg</source>
        <translation>dosis, mg</translation>
    </message>
    <message>
        <source>In whom</source>
        <translation>En quién</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Signos</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Why this verdict</source>
        <translation>Por qué este veredicto</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>version</source>
        <translation>versión</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>review by</source>
        <translation>revisar antes de</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>revisado</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>veredicto</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>frecuencia</translation>
    </message>
    <message>
        <source>start</source>
        <translation>inicio</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>mantenimiento</translation>
    </message>
    <message>
        <source>taper</source>
        <translation>retirada</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>escalones</translation>
    </message>
    <message>
        <source>gaps</source>
        <translation>huecos</translation>
    </message>
    <message>
        <source>haemodialysis</source>
        <translation>hemodiálisis</translation>
    </message>
    <message>
        <source>half lives</source>
        <translation>semividas</translation>
    </message>
    <message>
        <source>absorption</source>
        <translation>absorción</translation>
    </message>
    <message>
        <source>rates</source>
        <translation>frecuencias</translation>
    </message>
    <message>
        <source>arms</source>
        <translation>grupos</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>resultado</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>estimación</translation>
    </message>
    <message>
        <source>certainty</source>
        <translation>certeza</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>duración</translation>
    </message>
    <message>
        <source>effects</source>
        <translation>efectos</translation>
    </message>
    <message>
        <source>side effects</source>
        <translation>efectos adversos</translation>
    </message>
    <message>
        <source>indication</source>
        <translation>indicación</translation>
    </message>
    <message>
        <source>population</source>
        <translation>población</translation>
    </message>
    <message>
        <source>jurisdiction</source>
        <translation>jurisdicción</translation>
    </message>
    <message>
        <source>status</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>cifras</translation>
    </message>
    <message>
        <source>related</source>
        <translation>relacionados</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>resolución</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>gravedad</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>postura</translation>
    </message>
    <message>
        <source>suitability</source>
        <translation>idoneidad</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>códigos</translation>
    </message>
    <message>
        <source>errata</source>
        <translation>erratas</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>line</source>
        <translation>línea</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>autores</translation>
    </message>
    <message>
        <source>&lt;h1&gt;What changed&lt;/h1&gt;&lt;p class=&quot;lead&quot;&gt;From content {version} of {issued} to content {other} of {other_issued}: {tally}&lt;/p&gt;</source>
        <translation>&lt;h1&gt;Qué ha cambiado&lt;/h1&gt;&lt;p class=&quot;lead&quot;&gt;Del contenido {version} del {issued} al contenido {other} del {other_issued}: {tally}&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué ha cambiado</translation>
    </message>
    <message>
        <source>▲ &amp;nbsp;Changed doses</source>
        <translation>▲ &amp;nbsp;Dosis cambiadas</translation>
    </message>
    <message>
        <source>&lt;h1&gt;What changed&lt;/h1&gt;&lt;p&gt;Nothing could be compared. {error}&lt;/p&gt;</source>
        <translation>&lt;h1&gt;Qué ha cambiado&lt;/h1&gt;&lt;p&gt;No se ha podido comparar nada. {error}&lt;/p&gt;</translation>
    </message>
    <message>
        <source>nothing changed.</source>
        <translation>nada ha cambiado.</translation>
    </message>
    <message numerus="yes">
        <source>{n} new</source>
        <translation>
            <numerusform>{n} nuevo</numerusform>
            <numerusform>{n} nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changed</source>
        <translation>
            <numerusform>{n} cambiado</numerusform>
            <numerusform>{n} cambiados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} withdrawn</source>
        <translation>
            <numerusform>{n} retirado</numerusform>
            <numerusform>{n} retirados</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether it helps, who advises what, when to worry</source>
        <translation>Si ayuda, quién aconseja qué, cuándo preocuparse</translation>
    </message>
    <message>
        <source>This patient’s dose, plans to raise it or come off</source>
        <translation>La dosis de este paciente, pautas de subida o retirada</translation>
    </message>
    <message>
        <source>How many have them, against placebo; warnings</source>
        <translation>Cuántos los tienen, frente a placebo; advertencias</translation>
    </message>
    <message>
        <source>What else there is, for which condition and patient</source>
        <translation>Qué más hay, para qué enfermedad y paciente</translation>
    </message>
    <message>
        <source>Every source, what rests on it; five articles judged</source>
        <translation>Cada fuente y qué se apoya en ella; cinco artículos juzgados</translation>
    </message>
    <message>
        <source>&lt;h1&gt;{title}&lt;/h1&gt;&lt;p class=&apos;lead&apos;&gt;Write a question into the box above, in your own words. Or open one of these.&lt;/p&gt;&lt;table class=&quot;grid&quot; width=&quot;99%&quot; cellspacing=&quot;0&quot; cellpadding=&quot;9&quot;&gt;{rows}&lt;/table&gt;&lt;br&gt;&lt;p&gt;Behind each sentence stands the name of its source: a click on it says who says so, and where.&lt;/p&gt;&lt;p class=&apos;soft&apos;&gt;Dorsal needs no network and opens none. It is for clinicians and students, and does not decide for a patient. Content {version}, to be reviewed by {day}.&lt;/p&gt;&lt;p&gt;{manual} &lt;span class=&apos;soft&apos;&gt;(F1) says how each number is made, and all else that Dorsal does.&lt;/span&gt;&lt;/p&gt;</source>
        <translation>&lt;h1&gt;{title}&lt;/h1&gt;&lt;p class=&apos;lead&apos;&gt;Escriba una pregunta en la casilla de arriba, en inglés y con sus propias palabras. O abra una de estas.&lt;/p&gt;&lt;table class=&quot;grid&quot; width=&quot;99%&quot; cellspacing=&quot;0&quot; cellpadding=&quot;9&quot;&gt;{rows}&lt;/table&gt;&lt;br&gt;&lt;p&gt;Detrás de cada frase está el nombre de su fuente: un clic en él dice quién lo dice y dónde.&lt;/p&gt;&lt;p class=&apos;soft&apos;&gt;Dorsal no necesita red ni abre ninguna. Es para clínicos y estudiantes, y no decide por un paciente. El contenido está en inglés. Contenido {version}, revisar antes del {day}.&lt;/p&gt;&lt;p&gt;{manual} &lt;span class=&apos;soft&apos;&gt;(F1) dice, en inglés, cómo se obtiene cada número y todo lo demás que hace Dorsal.&lt;/span&gt;&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;nbsp;·&amp;nbsp; the label Dorsal calls {name}</source>
        <translation>&amp;nbsp;·&amp;nbsp; la ficha técnica que Dorsal llama {name}</translation>
    </message>
    <message>
        <source>and {more} more: the search finds them by name.</source>
        <translation>y {more} más: la búsqueda las encuentra por su nombre.</translation>
    </message>
    <message>
        <source>The manufacturers’ own words, imported from files; not Dorsal’s.</source>
        <translation>Palabras de los propios fabricantes, importadas de archivos; no de Dorsal.</translation>
    </message>
    <message>
        <source>Official labels held on this machine</source>
        <translation>Fichas técnicas oficiales guardadas en este equipo</translation>
    </message>
    <message>
        <source>{locator} in</source>
        <translation>{locator} en</translation>
    </message>
    <message>
        <source>it in</source>
        <translation>esto en</translation>
    </message>
    <message>
        <source>Read {where} the label held on this machine</source>
        <translation>Leer {where} la ficha técnica guardada en este equipo</translation>
    </message>
    <message>
        <source>, another version than Dorsal read ({read})</source>
        <translation>, otra versión que la que leyó Dorsal ({read})</translation>
    </message>
    <message>
        <source>after half an hour of change</source>
        <translation>tras media hora de cambios</translation>
    </message>
    <message>
        <source>when Dorsal was closed</source>
        <translation>al cerrar Dorsal</translation>
    </message>
    <message>
        <source>when Dorsal was started</source>
        <translation>al iniciar Dorsal</translation>
    </message>
    <message>
        <source>before new content</source>
        <translation>antes de un contenido nuevo</translation>
    </message>
    <message>
        <source>before a newer Dorsal</source>
        <translation>antes de un Dorsal más reciente</translation>
    </message>
    <message>
        <source>before going back</source>
        <translation>antes de volver atrás</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>antes de una importación</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>a petición</translation>
    </message>
    <message>
        <source>when the file had gone</source>
        <translation>cuando el archivo había desaparecido</translation>
    </message>
    <message numerus="yes">
        <source>{n} mark(s)</source>
        <translation>
            <numerusform>{n} marca</numerusform>
            <numerusform>{n} marcas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} study card(s)</source>
        <translation>
            <numerusform>{n} tarjeta de estudio</numerusform>
            <numerusform>{n} tarjetas de estudio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} review(s)</source>
        <translation>
            <numerusform>{n} repaso</numerusform>
            <numerusform>{n} repasos</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no puede leerse</translation>
    </message>
    <message>
        <source>As of {moment}</source>
        <translation>A fecha de {moment}</translation>
    </message>
    <message>
        <source>Then: {then}. Now: {now}.</source>
        <translation>Entonces: {then}. Ahora: {now}.</translation>
    </message>
    <message>
        <source>Would come back</source>
        <translation>Volverían</translation>
    </message>
    <message>
        <source>Would go</source>
        <translation>Desaparecerían</translation>
    </message>
    <message>
        <source>Would read as they did then</source>
        <translation>Quedarían como entonces</translation>
    </message>
    <message>
        <source>What is there now is backed up first, so going back can be undone.</source>
        <translation>Antes se hace copia de lo que hay ahora, así que la vuelta puede deshacerse.</translation>
    </message>
    <message>
        <source>Go back to a backup</source>
        <translation>Volver a una copia de seguridad</translation>
    </message>
    <message>
        <source>would come back</source>
        <translation>volverían</translation>
    </message>
    <message>
        <source>would go</source>
        <translation>desaparecerían</translation>
    </message>
    <message>
        <source>would read as they did then</source>
        <translation>quedarían como entonces</translation>
    </message>
    <message>
        <source>Of your marks,</source>
        <translation>De sus marcas,</translation>
    </message>
    <message>
        <source>No mark would change.</source>
        <translation>No cambiaría ninguna marca.</translation>
    </message>
    <message numerus="yes">
        <source>{n} more review(s)</source>
        <translation>
            <numerusform>{n} repaso más</numerusform>
            <numerusform>{n} repasos más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} fewer review(s)</source>
        <translation>
            <numerusform>{n} repaso menos</numerusform>
            <numerusform>{n} repasos menos</numerusform>
        </translation>
    </message>
    <message>
        <source>{marks} There would be {reviews}.</source>
        <translation>{marks} Habría {reviews}.</translation>
    </message>
    <message>
        <source>and {more} more</source>
        <translation>y {more} más</translation>
    </message>
    <message>
        <source>{kind} on {title}</source>
        <translation>{kind} en {title}</translation>
    </message>
    <message>
        <source>Nothing was taken from {file}: what of it cannot be taken is below.</source>
        <translation>No se ha tomado nada de {file}: debajo está lo que no puede tomarse.</translation>
    </message>
    <message>
        <source>&lt;h1&gt;Not imported&lt;/h1&gt;&lt;p class=&apos;lead&apos;&gt;{words}&lt;/p&gt;{told}</source>
        <translation>&lt;h1&gt;No importado&lt;/h1&gt;&lt;p class=&apos;lead&apos;&gt;{words}&lt;/p&gt;{told}</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>No importado</translation>
    </message>
    <message>
        <source>From {file}: {marks} added, {updated} updated, {unchanged} unchanged, none refused.</source>
        <translation>De {file}: {marks} añadidas, {updated} actualizadas, {unchanged} sin cambios, ninguna rechazada.</translation>
    </message>
    <message>
        <source>Study: {cards} and {reviews} taken in.</source>
        <translation>Estudio: se han tomado {cards} y {reviews}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} mark(s) (waits|wait)</source>
        <translation>
            <numerusform>{n} marca espera</numerusform>
            <numerusform>{n} marcas esperan</numerusform>
        </translation>
    </message>
    <message>
        <source>{wait} for you: the words there are edited, or no longer in the content. The notebook (Ctrl+Shift+B) lists what waits under “Waiting”.</source>
        <translation>{wait} su decisión: las palabras de allí se han editado o ya no están en el contenido. El cuaderno (Ctrl+Shift+B) muestra lo que espera en «En espera».</translation>
    </message>
    <message>
        <source>Not taken in: {marks} that you had removed here since. To have one back, go back to a backup from before it was removed.</source>
        <translation>No tomadas: {marks} que usted había quitado aquí desde entonces. Para recuperar una, vuelva a una copia anterior a quitarla.</translation>
    </message>
    <message numerus="yes">
        <source>{n} card(s) of your own</source>
        <translation>
            <numerusform>{n} tarjeta propia</numerusform>
            <numerusform>{n} tarjetas propias</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken in: {cards} that you had taken away here. To have one back, step to its statement and choose Work out › Make a study card of this statement.</source>
        <translation>No tomadas: {cards} que usted había quitado aquí. Para recuperar una, vaya a su afirmación y elija Calcular › Hacer una tarjeta de esta afirmación.</translation>
    </message>
    <message>
        <source>What was there before is among the backups: File › Notebook › Go back to a backup.</source>
        <translation>Lo que había antes está entre las copias de seguridad: Archivo › Cuaderno › Volver a una copia de seguridad.</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message numerus="yes">
        <source>{n} mark(s) (follows|follow) (an |)edited sentence(s)</source>
        <translation>
            <numerusform>{n} marca sigue a una frase editada</numerusform>
            <numerusform>{n} marcas siguen a frases editadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mark(s) (follows|follow) words that moved</source>
        <translation>
            <numerusform>{n} marca sigue a palabras trasladadas</numerusform>
            <numerusform>{n} marcas siguen a palabras trasladadas</numerusform>
        </translation>
    </message>
    <message>
        <source>{waits}, because the words they stood at are gone</source>
        <translation>{waits}, porque ya no están las palabras donde se hicieron</translation>
    </message>
    <message>
        <source>New content:</source>
        <translation>Contenido nuevo:</translation>
    </message>
    <message>
        <source>The new notebook began with the backup of {moment} ({reason}).</source>
        <translation>El cuaderno nuevo empezó con la copia de {moment} ({reason}).</translation>
    </message>
    <message>
        <source>There was no backup that could be read.</source>
        <translation>No había ninguna copia de seguridad legible.</translation>
    </message>
    <message>
        <source>Your notebook works again</source>
        <translation>Su cuaderno vuelve a funcionar</translation>
    </message>
    <message>
        <source>From the damaged file came {marks}, {cards} and {reviews} that the backup lacked or had older.</source>
        <translation>Del archivo dañado vinieron {marks}, {cards} y {reviews} que la copia no tenía o tenía más antiguos.</translation>
    </message>
    <message>
        <source>The damaged file is set aside, unchanged: {aside}</source>
        <translation>El archivo dañado se ha apartado, sin cambios: {aside}</translation>
    </message>
    <message>
        <source>The file itself was gone.</source>
        <translation>El archivo mismo había desaparecido.</translation>
    </message>
    <message>
        <source>The newest backup that is sound was taken {moment}, {reason}: {held}.</source>
        <translation>La copia íntegra más reciente se hizo el {moment}, {reason}: {held}.</translation>
    </message>
    <message>
        <source>There is no backup that can be read.</source>
        <translation>No hay ninguna copia de seguridad que pueda leerse.</translation>
    </message>
    <message>
        <source>Your notebook is damaged</source>
        <translation>Su cuaderno está dañado</translation>
    </message>
    <message>
        <source>Nothing was overwritten, and nothing will be unless you say so. The reference works as ever; notes and study wait until the notebook is repaired.</source>
        <translation>No se ha sobrescrito nada, ni se hará si usted no lo dice. La obra de consulta funciona como siempre; las notas y el estudio esperan a que se repare el cuaderno.</translation>
    </message>
    <message>
        <source>Repair sets the damaged file aside beside the notebook, unchanged, begins a new one{backup}, and adds every mark, study card and review that can still be read from the damaged file.</source>
        <translation>Reparar aparta el archivo dañado junto al cuaderno, sin cambios, empieza uno nuevo{backup} y añade cada marca, tarjeta de estudio y repaso que aún pueda leerse del archivo dañado.</translation>
    </message>
    <message>
        <source>with that backup</source>
        <translation>con esa copia</translation>
    </message>
    <message>
        <source>The notebook is sound: {held}.</source>
        <translation>El cuaderno está íntegro: {held}.</translation>
    </message>
    <message>
        <source>It lies on a network share: each note is written through to it before it counts.</source>
        <translation>Está en un recurso de red: cada nota se escribe en él antes de darse por guardada.</translation>
    </message>
    <message>
        <source>▲  Your notes and study can be read, but nothing can be kept: you may not write to {path}. {advice} File › Notebook › Check looks again.</source>
        <translation>▲  Sus notas y su estudio pueden leerse, pero no puede guardarse nada: no tiene permiso para escribir en {path}. {advice} Archivo › Cuaderno › Comprobar vuelve a mirar.</translation>
    </message>
    <message>
        <source>▲  The last backup of your notes is of {moment}, later than this machine’s clock: one of the two was wrong. Nothing is lost: notes and backups are kept in the order in which they were written. Set the clock, or study may ask cards too early or too late.</source>
        <translation>▲  La última copia de sus notas es de {moment}, posterior al reloj de este equipo: uno de los dos estaba mal. No se ha perdido nada: las notas y las copias se guardan en el orden en que se escribieron. Ponga en hora el reloj, o el estudio podría preguntar tarjetas antes o después de tiempo.</translation>
    </message>
    <message>
        <source>stands in it</source>
        <translation>figura en ella</translation>
    </message>
    <message>
        <source>not found in it</source>
        <translation>no encontrada en ella</translation>
    </message>
    <message>
        <source>Doses of {title} beside Dorsal’s</source>
        <translation>Dosis de {title} junto a las de Dorsal</translation>
    </message>
    <message>
        <source>Each dose Dorsal took from the section on dosage</source>
        <translation>Cada dosis que Dorsal tomó de la sección de posología</translation>
    </message>
    <message>
        <source>Compared are numbers alone, in the sections of the same number: what is in other words, or new, only reading shows. Dorsal’s doses rest on {short}.</source>
        <translation>Se comparan solo números, en las secciones del mismo número: lo dicho con otras palabras, o nuevo, solo se ve leyendo. Las dosis de Dorsal se apoyan en {short}.</translation>
    </message>
    <message>
        <source>▲ &amp;nbsp;Other doses in a label held on this machine: {missing} of the {checked} that Dorsal took from {short} do not stand in {named}.</source>
        <translation>▲ &amp;nbsp;Otras dosis en una ficha técnica guardada en este equipo: {missing} de las {checked} que Dorsal tomó de {short} no figuran en {named}.</translation>
    </message>
    <message>
        <source>◇ &amp;nbsp;A label newer than that of Dorsal’s doses ({short}) is held on this machine: {named}. All {checked} doses stand in it.</source>
        <translation>◇ &amp;nbsp;Hay guardada en este equipo una ficha técnica más reciente que la de las dosis de Dorsal ({short}): {named}. Las {checked} dosis figuran en ella.</translation>
    </message>
    <message>
        <source>◇ &amp;nbsp;A label newer than that of Dorsal’s doses ({short}) is held on this machine: {named}. Its sections cannot be compared with Dorsal’s doses.</source>
        <translation>◇ &amp;nbsp;Hay guardada en este equipo una ficha técnica más reciente que la de las dosis de Dorsal ({short}): {named}. Sus secciones no pueden compararse con las dosis de Dorsal.</translation>
    </message>
    <message>
        <source>{named}, has no sections of the numbers that Dorsal’s doses come from.</source>
        <translation>{named}: no tiene secciones con los números de los que proceden las dosis de Dorsal.</translation>
    </message>
    <message>
        <source>&lt;p class=&apos;status unknown&apos;&gt;? &amp;nbsp;Cannot be compared&lt;/p&gt;{words}</source>
        <translation>&lt;p class=&apos;status unknown&apos;&gt;? &amp;nbsp;No puede compararse&lt;/p&gt;{words}</translation>
    </message>
    <message>
        <source>▲ &amp;nbsp;{number} of {number_2} not found</source>
        <translation>▲ &amp;nbsp;{number} de {number_2} sin encontrar</translation>
    </message>
    <message>
        <source>Of the doses that Dorsal shows, {number} of {number_2} do not stand in the same section of {named}. Read its section before you dose.</source>
        <translation>De las dosis que muestra Dorsal, {number} de {number_2} no figuran en la misma sección de {named}. Lea su sección antes de dosificar.</translation>
    </message>
    <message>
        <source>✓ &amp;nbsp;All {number} found</source>
        <translation>✓ &amp;nbsp;Las {number} encontradas</translation>
    </message>
    <message>
        <source>All doses that Dorsal shows stand in the same sections of {named}.</source>
        <translation>Todas las dosis que muestra Dorsal figuran en las mismas secciones de {named}.</translation>
    </message>
    <message>
        <source>Dorsal’s content was written from</source>
        <translation>El contenido de Dorsal se escribió a partir de</translation>
    </message>
    <message>
        <source>Held on this machine</source>
        <translation>Guardada en este equipo</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>Palabra por palabra</translation>
    </message>
    <message>
        <source>What else changed</source>
        <translation>Qué más ha cambiado</translation>
    </message>
    <message>
        <source>version {version} of {told}</source>
        <translation>versión {version} del {told}</translation>
    </message>
    <message>
        <source>Both labels word by word</source>
        <translation>Ambas fichas palabra por palabra</translation>
    </message>
    <message>
        <source>The label the content was written from is held too: {words}.</source>
        <translation>También está guardada la ficha de la que se escribió el contenido: {words}.</translation>
    </message>
    <message>
        <source>Dorsal’s doses</source>
        <translation>Dosis de Dorsal</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>In the label held here</source>
        <translation>En la ficha guardada aquí</translation>
    </message>
    <message>
        <source>, and {alike} more of this title</source>
        <translation>, y {alike} más con este título</translation>
    </message>
    <message>
        <source>Kept, with care</source>
        <translation>Quedan, con precaución</translation>
    </message>
    <message>
        <source>Kept, as usual</source>
        <translation>Quedan, como de costumbre</translation>
    </message>
    <message>
        <source>Kept, but not covered for all that is asked</source>
        <translation>Quedan, pero sin datos para todo lo preguntado</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Quedan</translation>
    </message>
    <message>
        <source>Hidden: to be avoided</source>
        <translation>Ocultas: deben evitarse</translation>
    </message>
    <message>
        <source>Hidden: advised against for the condition</source>
        <translation>Ocultas: desaconsejadas para la enfermedad</translation>
    </message>
    <message>
        <source>Hidden: not considered for the condition</source>
        <translation>Ocultas: no se consideran para la enfermedad</translation>
    </message>
    <message>
        <source>All alternatives, for any condition and any patient.</source>
        <translation>Todas las alternativas, para cualquier enfermedad y cualquier paciente.</translation>
    </message>
    <message>
        <source>What no source here offers for the condition is hidden.</source>
        <translation>Lo que ninguna fuente de Dorsal ofrece para la enfermedad se oculta.</translation>
    </message>
    <message>
        <source>What a source says to avoid is hidden; what no statement here covers stays, marked: neither safe nor unsafe is known.</source>
        <translation>Lo que una fuente dice que se evite se oculta; lo que ninguna afirmación contempla se queda, señalado: no se sabe si es seguro o no.</translation>
    </message>
    <message>
        <source>In each part stands first what is recommended, then options, then what sources disagree on, then what they do not advise on, last what they advise against.</source>
        <translation>En cada parte va primero lo recomendado, luego las opciones, luego aquello en que las fuentes discrepan, luego aquello sobre lo que no aconsejan y al final lo que desaconsejan.</translation>
    </message>
    <message>
        <source>No alternative is left. Below is why.</source>
        <translation>No queda ninguna alternativa. Debajo está el porqué.</translation>
    </message>
    <message>
        <source>Nothing is asked yet. Choose a condition, or what the patient has, in the form: each alternative then says here why it stays or goes.</source>
        <translation>Todavía no se ha preguntado nada. Elija en el formulario una enfermedad, o lo que tiene el paciente: cada alternativa dirá aquí por qué queda o se oculta.</translation>
    </message>
    <message>
        <source>No source here considers any of these for {named}.</source>
        <translation>Ninguna fuente de Dorsal considera alguna de estas para {named}.</translation>
    </message>
    <message>
        <source>Not considered for {named} by any source here.</source>
        <translation>Ninguna fuente de Dorsal lo considera para {named}.</translation>
    </message>
    <message>
        <source>&lt;a class=&quot;site&quot; href=&quot;{site}&quot;&gt;⌂ Note by {by}&lt;/a&gt;&lt;br&gt;{words}&lt;br&gt;&lt;span class=&quot;site-by&quot;&gt;{day}, {signers}. Not part of Dorsal.&lt;/span&gt;</source>
        <translation>&lt;a class=&quot;site&quot; href=&quot;{site}&quot;&gt;⌂ Nota de {by}&lt;/a&gt;&lt;br&gt;{words}&lt;br&gt;&lt;span class=&quot;site-by&quot;&gt;{day}, {signers}. Ajena a Dorsal.&lt;/span&gt;</translation>
    </message>
    <message>
        <source>signed with {names}</source>
        <translation>firmado con {names}</translation>
    </message>
    <message>
        <source>Notes of this site</source>
        <translation>Notas de este centro</translation>
    </message>
    <message>
        <source>Written and signed by this site, shown on the pages they speak of and in the search. They are not part of Dorsal and change nothing in it.</source>
        <translation>Escritas y firmadas por este centro, se muestran en las páginas de las que hablan y en la búsqueda. Son ajenas a Dorsal y no cambian nada en él.</translation>
    </message>
    <message>
        <source>There are none. They come as a signed pack: drag it onto the window, or choose it by File › Update….</source>
        <translation>No hay ninguna. Llegan como paquete firmado: arrástrelo a la ventana, o elíjalo con Archivo › Actualizar….</translation>
    </message>
    <message>
        <source>Version {version}, {signers}, installed {day}.</source>
        <translation>Versión {version}, {signers}, instalada el {day}.</translation>
    </message>
    <message>
        <source>to be reviewed by {day}</source>
        <translation>revisar antes del {day}</translation>
    </message>
    <message>
        <source>&lt;p class=&quot;caption&quot;&gt;{told}&lt;/p&gt;&lt;p class=&quot;against&quot;&gt;▲ They were {until}.&lt;/p&gt;</source>
        <translation>&lt;p class=&quot;caption&quot;&gt;{told}&lt;/p&gt;&lt;p class=&quot;against&quot;&gt;▲ Plazo vencido: {until}.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>{told} They are {until}.</source>
        <translation>{told} Plazo: {until}.</translation>
    </message>
    <message>
        <source>nothing stands at {address}</source>
        <translation>no hay nada en {address}</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>correcto</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>falla</translation>
    </message>
    <message>
        <source>This copy of Dorsal is whole.</source>
        <translation>Esta copia de Dorsal está íntegra.</translation>
    </message>
    <message>
        <source>Do not rely on this copy of Dorsal.</source>
        <translation>No se fíe de esta copia de Dorsal.</translation>
    </message>
    <message>
        <source>&lt;h1&gt;Checked now&lt;/h1&gt;&lt;p class=&apos;lead&apos;&gt;{answer}&lt;/p&gt;</source>
        <translation>&lt;h1&gt;Comprobado ahora&lt;/h1&gt;&lt;p class=&apos;lead&apos;&gt;{answer}&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallado</translation>
    </message>
    <message>
        <source>Checked now</source>
        <translation>Comprobado ahora</translation>
    </message>
    <message>
        <source>Dorsal, content {version}, to be reviewed by {day} · printed {today} · page {page} of {pages}</source>
        <translation>Dorsal, contenido {version}, en inglés, revisar antes del {day} · impreso el {today} · página {page} de {pages}</translation>
    </message>
    <message>
        <source>Not a file that can be written</source>
        <translation>no es un archivo en el que pueda escribirse</translation>
    </message>
    <message>
        <source>Private: nothing is written from now on.</source>
        <translation>Privado: desde ahora no se escribe nada.</translation>
    </message>
    <message>
        <source>No longer private: notes and settings are kept again.</source>
        <translation>Ya no es privado: vuelven a guardarse notas y ajustes.</translation>
    </message>
    <message>
        <source>Clear all: {held}?</source>
        <translation>¿Borrar todo: {held}?</translation>
    </message>
    <message>
        <source>A backup is taken first, and File › Notebook › Go back to a backup… brings it back.</source>
        <translation>Antes se hace una copia de seguridad, y Archivo › Cuaderno › Volver a una copia de seguridad… lo recupera.</translation>
    </message>
    <message>
        <source>The &amp;backups too: nothing comes back then</source>
        <translation>También las &amp;copias: nada podrá recuperarse</translation>
    </message>
    <message>
        <source>These are in memory only: nothing can be brought back.</source>
        <translation>Están solo en la memoria: no podrá recuperarse nada.</translation>
    </message>
    <message>
        <source>&amp;Clear all</source>
        <translation>&amp;Borrar todo</translation>
    </message>
    <message>
        <source>Cleared: {held}.</source>
        <translation>Borrado: {held}.</translation>
    </message>
    <message>
        <source>A note is written and not kept yet.</source>
        <translation>Hay una nota escrita y aún sin guardar.</translation>
    </message>
    <message numerus="yes">
        <source>{n} note(s) (is|are) written and not kept yet.</source>
        <translation>
            <numerusform>{n} nota está escrita y aún sin guardar.</numerusform>
            <numerusform>{n} notas están escritas y aún sin guardar.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Private notes and study go when you leave: {held}.</source>
        <translation>Las notas y el estudio privados desaparecen al salir: {held}.</translation>
    </message>
    <message>
        <source>Nothing of them was written to the disk.</source>
        <translation>Nada de ellos se ha escrito en el disco.</translation>
    </message>
    <message>
        <source>&amp;Export to a file…</source>
        <translation>&amp;Exportar a un archivo…</translation>
    </message>
    <message>
        <source>&amp;Let them go</source>
        <translation>&amp;Dejar que desaparezcan</translation>
    </message>
    <message>
        <source>Not exported: {reason}.</source>
        <translation>No exportado: {reason}.</translation>
    </message>
    <message>
        <source>Font · Dorsal</source>
        <translation>Letra · Dorsal</translation>
    </message>
    <message>
        <source>DORSAL_READONLY is set: notes can be read here, not kept.</source>
        <translation>DORSAL_READONLY está definido: aquí las notas pueden leerse, no guardarse.</translation>
    </message>
    <message>
        <source>You may not write to the notebook: notes can be read here, not kept.</source>
        <translation>No tiene permiso para escribir en el cuaderno: aquí las notas pueden leerse, no guardarse.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Close the outline</source>
        <translation>Cerrar el esquema</translation>
    </message>
    <message>
        <source>Ctrl+Down goes to the next heading, Right to the links of a paragraph, Enter to the place, into a table or along a link, Esc back to the page</source>
        <translation>Ctrl+Abajo va al encabezado siguiente, Derecha a los enlaces de un párrafo, Intro al lugar, a una tabla o por un enlace, Esc vuelve a la página</translation>
    </message>
    <message>
        <source>Outline of {page}</source>
        <translation>Esquema de {page}</translation>
    </message>
    <message>
        <source>Table: {words}</source>
        <translation>Tabla: {words}</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>{words}, heading {level}</source>
        <translation>{words}, encabezado {level}</translation>
    </message>
    <message>
        <source>Table, {rows}, {columns}: {words}</source>
        <translation>Tabla, {rows}, {columns}: {words}</translation>
    </message>
    <message numerus="yes">
        <source>{n} row(s)</source>
        <translation>
            <numerusform>{n} fila</numerusform>
            <numerusform>{n} filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} column(s)</source>
        <translation>
            <numerusform>{n} columna</numerusform>
            <numerusform>{n} columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture: {words}</source>
        <translation>Imagen: {words}</translation>
    </message>
    <message>
        <source>{title} (read only)</source>
        <translation>{title} (solo lectura)</translation>
    </message>
    <message>
        <source>Sorted by {name}, the other way round.</source>
        <translation>Ordenado por {name}, al revés.</translation>
    </message>
    <message>
        <source>Sorted by {name}, from the first.</source>
        <translation>Ordenado por {name}, desde el primero.</translation>
    </message>
    <message>
        <source>{drug} v. {comparator}</source>
        <translation>{drug} vs. {comparator}</translation>
    </message>
    <message>
        <source>Absorbed, per cent</source>
        <translation>Absorbido, por ciento</translation>
    </message>
    <message>
        <source>Absorbed, mg a day, calculated</source>
        <translation>Absorbido, mg al día, calculado</translation>
    </message>
    <message>
        <source>outlined: the dose; filled: what is absorbed of it, dose × share</source>
        <translation>contorno: la dosis; lleno: lo que se absorbe de ella, dosis × proporción</translation>
    </message>
    <message>
        <source>From {first} to {last} mg: {dose} times the dose, {absorbed} times what is absorbed</source>
        <translation>De {first} a {last} mg: {dose} veces la dosis, {absorbed} veces lo que se absorbe</translation>
    </message>
    <message>
        <source>{dose} mg a day {given}: {percent}% absorbed, calculated {sum}</source>
        <translation>{dose} mg al día {given}: {percent}% absorbido, calculado {sum}</translation>
    </message>
    <message>
        <source>How much is absorbed. {said}.</source>
        <translation>Cuánto se absorbe. {said}.</translation>
    </message>
    <message>
        <source>{number} of {size} ({percent}%)</source>
        <translation>{number} de {size} ({percent}%)</translation>
    </message>
    <message>
        <source>{what}, drawn to {most}</source>
        <translation>{what}, dibujado hasta {most}</translation>
    </message>
    <message>
        <source>filled: the treatment; striped: what it was compared with</source>
        <translation>lleno: el tratamiento; rayado: aquello con lo que se comparó</translation>
    </message>
    <message>
        <source>treatment</source>
        <translation>tratamiento</translation>
    </message>
    <message>
        <source>control</source>
        <translation>control</translation>
    </message>
    <message>
        <source>Change from the start, {unit}</source>
        <translation>Cambio desde el inicio, {unit}</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Por ciento</translation>
    </message>
    <message>
        <source>What each arm had, {unit}</source>
        <translation>Lo que tuvo cada grupo, {unit}</translation>
    </message>
    <message>
        <source>What each arm had</source>
        <translation>Lo que tuvo cada grupo</translation>
    </message>
    <message>
        <source>less is better</source>
        <translation>menos es mejor</translation>
    </message>
    <message>
        <source>more is better</source>
        <translation>más es mejor</translation>
    </message>
    <message>
        <source>{number} on {arm}</source>
        <translation>{number} con {arm}</translation>
    </message>
    <message>
        <source>Reached of steady state, at one daily dose</source>
        <translation>Del estado estacionario, a una dosis diaria</translation>
    </message>
    <message>
        <source>Left after the last dose</source>
        <translation>Queda tras la última dosis</translation>
    </message>
    <message>
        <source>Left of what there was</source>
        <translation>Queda de lo que había</translation>
    </message>
    <message>
        <source>calculated: left = 1 ÷ 2 to the power of (time ÷ half-life)</source>
        <translation>calculado: lo que queda = 1 ÷ 2 elevado a (tiempo ÷ semivida)</translation>
    </message>
    <message>
        <source>; reached = 1 − left</source>
        <translation>; lo alcanzado = 1 − lo que queda</translation>
    </message>
    <message>
        <source>{title}, calculated from the half-life.</source>
        <translation>{title}, calculado a partir de la semivida.</translation>
    </message>
    <message>
        <source>{left} left after {time}</source>
        <translation>queda {left} al cabo de {time}</translation>
    </message>
    <message>
        <source>90% reached, or 10% left, after {time}</source>
        <translation>90% alcanzado, o queda 10%, al cabo de {time}</translation>
    </message>
    <message>
        <source>{share} of steady state</source>
        <translation>{share} del estado estacionario</translation>
    </message>
    <message>
        <source>{share} left</source>
        <translation>queda {share}</translation>
    </message>
    <message>
        <source>after {time} {shares}</source>
        <translation>al cabo de {time} {shares}</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>{time} days</source>
        <translation>{time} días</translation>
    </message>
    <message>
        <source>{share}% or more</source>
        <translation>{share}% o más</translation>
    </message>
    <message>
        <source>over 99%</source>
        <translation>más del 99%</translation>
    </message>
    <message>
        <source>{share}% or less</source>
        <translation>{share}% o menos</translation>
    </message>
    <message>
        <source>under 1%</source>
        <translation>menos del 1%</translation>
    </message>
    <message>
        <source>better</source>
        <translation>mejor</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>peor</translation>
    </message>
    <message>
        <source>more helped →</source>
        <translation>más beneficiados →</translation>
    </message>
    <message>
        <source>more harmed →</source>
        <translation>más perjudicados →</translation>
    </message>
    <message>
        <source>■ estimate with {levels}% interval</source>
        <translation>■ estimación con intervalo del {levels}%</translation>
    </message>
    <message>
        <source>□ no interval printed</source>
        <translation>□ sin intervalo impreso</translation>
    </message>
    <message>
        <source>grey: too small to matter, by the study’s own measure</source>
        <translation>gris: demasiado pequeño para importar, según el propio estudio</translation>
    </message>
    <message>
        <source>Less than {least} is too small to matter, by the study’s own measure.</source>
        <translation>Menos de {least} es demasiado pequeño para importar, según el propio estudio.</translation>
    </message>
    <message>
        <source>{measure}, lower is better</source>
        <translation>{measure}, cuanto menor, mejor</translation>
    </message>
    <message>
        <source>{measure}, higher is better</source>
        <translation>{measure}, cuanto mayor, mejor</translation>
    </message>
    <message>
        <source>Cards due, by day</source>
        <translation>Tarjetas pendientes, por día</translation>
    </message>
    <message>
        <source>No card comes due in the next {days} days.</source>
        <translation>Ninguna tarjeta vence en los próximos {days} días.</translation>
    </message>
    <message>
        <source>Cards due: {soon} in the next {week} days, {all} in {days}. {by_day}.</source>
        <translation>Tarjetas pendientes: {soon} en los próximos {week} días, {all} en {days}. {by_day}.</translation>
    </message>
    <message>
        <source>Remembered, per cent of reviews of learned cards</source>
        <translation>Recordado, por ciento de los repasos de tarjetas aprendidas</translation>
    </message>
    <message>
        <source>Remembered: {topics}.</source>
        <translation>Recordado: {topics}.</translation>
    </message>
    <message>
        <source>Striped: fewer than five reviews.</source>
        <translation>Rayado: menos de cinco repasos.</translation>
    </message>
    <message>
        <source>{percent}% ({remembered} of {reviews})</source>
        <translation>{percent}% ({remembered} de {reviews})</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>high certainty</source>
        <translation>certeza alta</translation>
    </message>
    <message>
        <source>moderate certainty</source>
        <translation>certeza moderada</translation>
    </message>
    <message>
        <source>low certainty</source>
        <translation>certeza baja</translation>
    </message>
    <message>
        <source>very low certainty</source>
        <translation>certeza muy baja</translation>
    </message>
    <message>
        <source>n = {size} in the study</source>
        <translation>n = {size} en el estudio</translation>
    </message>
    <message>
        <source>{design}, not a trial</source>
        <translation>{design}, no es un ensayo</translation>
    </message>
    <message>
        <source>{days}: nothing</source>
        <translation>{days}: nada</translation>
    </message>
    <message>
        <source>Daily dose, mg</source>
        <translation>Dosis diaria, mg</translation>
    </message>
    <message>
        <source>day</source>
        <translation>día</translation>
    </message>
    <message>
        <source>from</source>
        <comment>date</comment>
        <translation>desde</translation>
    </message>
    <message>
        <source>Daily dose step by step. {days}.</source>
        <translation>Dosis diaria paso a paso. {days}.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>dose</comment>
        <translation>nada</translation>
    </message>
    <message>
        <source>from day {day} on</source>
        <translation>a partir del día {day}</translation>
    </message>
    <message>
        <source>day {day}</source>
        <translation>día {day}</translation>
    </message>
    <message>
        <source>days {first} to {last}</source>
        <translation>días {first} a {last}</translation>
    </message>
    <message>
        <source>QR code of {address}</source>
        <translation>Código QR de {address}</translation>
    </message>
    <message>
        <source>No rule on how long a fair trial lasts could be read at its source.</source>
        <translation>No pudo leerse en su fuente ninguna regla sobre cuánto dura una prueba adecuada.</translation>
    </message>
    <message>
        <source>Agree a day to look back; if it has not helped, come off it step by step.</source>
        <translation>Acuerde un día para valorar el resultado; si no ha ayudado, retírelo paso a paso.</translation>
    </message>
    <message>
        <source>No label dose exists for back pain, in the US or the UK.</source>
        <translation>No existe ninguna dosis de ficha técnica para el dolor de espalda, ni en EE. UU. ni en el Reino Unido.</translation>
    </message>
    <message>
        <source>The label’s dose that this plan follows is for {use}.</source>
        <translation>La dosis de la ficha técnica que sigue esta pauta es para «{use}».</translation>
    </message>
    <message>
        <source>Alcohol: no UK product text on it could be read. See the leaflet in the pack.</source>
        <translation>Alcohol: no pudo leerse ningún texto del producto del Reino Unido. Vea el prospecto del envase.</translation>
    </message>
    <message>
        <source>Withdrawal:</source>
        <translation>Abstinencia:</translation>
    </message>
    <message>
        <source>For epilepsy ask whoever treats it first: this plan asks for no indication.</source>
        <translation>Si es para la epilepsia, pregunte antes a quien la trata: esta pauta no pide ninguna indicación.</translation>
    </message>
    <message>
        <source>The US label’s trials kept the full dose for {weeks} weeks.</source>
        <translation>Los ensayos de la ficha técnica de EE. UU. mantuvieron la dosis completa durante {weeks} semanas.</translation>
    </message>
    <message>
        <source>Within 1 mL/min of an edge: the neighbouring row is “{row}”, {doses} mg a day, {often}.</source>
        <translation>A menos de 1 mL/min de un límite: la fila vecina es «{row}», {doses} mg al día, {often}.</translation>
    </message>
    <message>
        <source>Raising gabapentin to {dose} mg a day</source>
        <translation>Subir gabapentina hasta {dose} mg al día</translation>
    </message>
    <message>
        <source>Raising gabapentin from {low} to {high} mg a day</source>
        <translation>Subir gabapentina de {low} a {high} mg al día</translation>
    </message>
    <message>
        <source>Coming off gabapentin from {dose} mg a day</source>
        <translation>Retirar gabapentina desde {dose} mg al día</translation>
    </message>
    <message>
        <source>Lowering gabapentin from {high} to {low} mg a day</source>
        <translation>Bajar gabapentina de {high} a {low} mg al día</translation>
    </message>
    <message>
        <source>A step of {step} mg is larger than the {most} mg a week of the one guide that names a step.</source>
        <translation>Un escalón de {step} mg es mayor que los {most} mg por semana de la única guía que indica un escalón.</translation>
    </message>
    <message>
        <source>A step of {step} mg a day is larger than the {most} mg of the label’s trials.</source>
        <translation>Un escalón de {step} mg al día es mayor que los {most} mg de los ensayos de la ficha técnica.</translation>
    </message>
    <message>
        <source>Steps of {step} mg a week are your own choice: smaller than the {guide} mg a week of the one guide that names a step.</source>
        <translation>Los escalones de {step} mg por semana son decisión suya: menores que los {guide} mg por semana de la única guía que indica un escalón.</translation>
    </message>
    <message>
        <source>Steps of {step} mg a day are your own choice: the trials’ were of {least} mg at least. The label lets the dose be raised as needed and names no step.</source>
        <translation>Los escalones de {step} mg al día son decisión suya: los de los ensayos fueron de {least} mg como mínimo. La ficha técnica permite subir la dosis según se necesite y no indica escalón.</translation>
    </message>
    <message>
        <source>One step would end it sooner than the least time of {days} days: the steps that fill that time are Dorsal’s own.</source>
        <translation>Un solo escalón acabaría antes del tiempo mínimo de {days} días: los escalones que llenan ese tiempo son propios de Dorsal.</translation>
    </message>
    <message>
        <source>At this clearance the label’s most is {most} mg a day: the dose now is above it, and this plan stays above it. Ask the prescriber before the first step.</source>
        <translation>Con este aclaramiento lo máximo de la ficha técnica son {most} mg al día: la dosis actual lo supera, y esta pauta sigue por encima. Pregunte a quien prescribe antes del primer escalón.</translation>
    </message>
    <message>
        <source>At this clearance the label’s most is {most} mg a day: the dose now is above it, the first step is not.</source>
        <translation>Con este aclaramiento lo máximo de la ficha técnica son {most} mg al día: la dosis actual lo supera, el primer escalón no.</translation>
    </message>
    <message>
        <source>At this clearance the label’s most is {most} mg a day: the dose now is above it, and so is this plan until day {day}.</source>
        <translation>Con este aclaramiento lo máximo de la ficha técnica son {most} mg al día: la dosis actual lo supera, y también esta pauta hasta el día {day}.</translation>
    </message>
    <message>
        <source>No source here says how fast to come down to the row: ask the prescriber before the first step.</source>
        <translation>Ninguna fuente de aquí dice con qué rapidez bajar hasta la fila: pregunte a quien prescribe antes del primer escalón.</translation>
    </message>
    <message>
        <source>To stay there, give {dose} mg a day as the dose to reach.</source>
        <translation>Para quedarse ahí, indique {dose} mg al día como dosis que alcanzar.</translation>
    </message>
    <message>
        <source>{dose} mg a day is above the highest recommended {most} mg, and this plan stays above it.</source>
        <translation>{dose} mg al día supera el máximo recomendado de {most} mg, y esta pauta sigue por encima.</translation>
    </message>
    <message>
        <source>{dose} mg a day is above the highest recommended {most} mg; the first step is not.</source>
        <translation>{dose} mg al día supera el máximo recomendado de {most} mg; el primer escalón, no.</translation>
    </message>
    <message>
        <source>{dose} mg a day is above the highest recommended {most} mg, and so is this plan until day {day}.</source>
        <translation>{dose} mg al día supera el máximo recomendado de {most} mg, y también esta pauta hasta el día {day}.</translation>
    </message>
    <message>
        <source>The steps are no larger than NHS Fife’s; no source here speaks of coming down from so much. Agree this plan with the prescriber before the first step.</source>
        <translation>Los escalones no son mayores que los de NHS Fife; ninguna fuente de aquí habla de bajar desde tanto. Acuerde esta pauta con quien prescribe antes del primer escalón.</translation>
    </message>
    <message>
        <source>The row has its doses {often}. On the way down from above it this plan keeps three doses a day, as the label has it for people of normal clearance: in fewer, a single dose could be larger than the one taken now. That it does is Dorsal’s own choice.</source>
        <translation>La fila tiene sus dosis {often}. Al bajar desde más de lo que ella tiene, esta pauta mantiene tres dosis al día, como la ficha técnica para personas con aclaramiento normal: en menos, una sola dosis podría ser mayor que la que se toma ahora. Que así lo haga es elección propia de Dorsal.</translation>
    </message>
    <message>
        <source>{dose} mg a day: expected up to {most} mg. Dorsal plans no way down from more: ask the prescriber.</source>
        <translation>{dose} mg al día: se espera hasta {most} mg. Desde más, Dorsal no hace ninguna pauta para bajar: pregunte a quien prescribe.</translation>
    </message>
    <message>
        <source>Clearance {clearance}: no UK table of doses by kidney function is verified yet, so nothing here says whether the dose now is too much for it. Coming down needs no table; ask the prescriber before the first step.</source>
        <translation>Aclaramiento {clearance}: aún no está verificada ninguna tabla del Reino Unido de dosis según la función renal, así que nada aquí dice si la dosis actual es excesiva para él. Para bajar no hace falta tabla; pregunte a quien prescribe antes del primer escalón.</translation>
    </message>
    <message>
        <source>At this clearance the label’s most is {most} mg a day: the dose now is above it.</source>
        <translation>Con este aclaramiento el máximo de la ficha técnica es {most} mg al día: la dosis actual lo supera.</translation>
    </message>
    <message>
        <source>At this clearance the label’s most is {most} mg a day: the plan ends there.</source>
        <translation>Con este aclaramiento el máximo de la ficha técnica es {most} mg al día: la pauta acaba ahí.</translation>
    </message>
    <message>
        <source>The row begins at {least} mg a day: this plan stays below it.</source>
        <translation>La fila empieza en {least} mg al día: esta pauta se queda por debajo.</translation>
    </message>
    <message>
        <source>Below {limit} mL/min the label scales every dose to the clearance: see its table. Dorsal makes no plan there.</source>
        <translation>Por debajo de {limit} mL/min la ficha técnica ajusta cada dosis en proporción al aclaramiento: vea su tabla. Dorsal no hace ahí ninguna pauta.</translation>
    </message>
    <message>
        <source>{dose} mg a day is above the highest recommended {most} mg.</source>
        <translation>{dose} mg al día supera el máximo recomendado de {most} mg.</translation>
    </message>
    <message>
        <source>Capsules go by {capsule} mg and the solution by {unit} mg: give a multiple of {unit} mg.</source>
        <translation>Las cápsulas van por {capsule} mg y la solución por {unit} mg: escriba un múltiplo de {unit} mg.</translation>
    </message>
    <message>
        <source>Capsules go by {unit} mg: give a multiple of {unit} mg.</source>
        <translation>Las cápsulas van por {unit} mg: escriba un múltiplo de {unit} mg.</translation>
    </message>
    <message>
        <source>The UK text on the steps after {last} mg a day could not be read: Dorsal gives none. Look at section 4.2 of the SmPC.</source>
        <translation>El texto del Reino Unido sobre los escalones después de {last} mg al día no pudo leerse: Dorsal no da ninguno. Consulte la sección 4.2 de la ficha técnica (SmPC).</translation>
    </message>
    <message>
        <source>The plan does not reach the {dose} mg asked for.</source>
        <translation>La pauta no llega a los {dose} mg pedidos.</translation>
    </message>
    <message>
        <source>Whole doses come to {last} mg, not {asked} mg: the plan ends there.</source>
        <translation>Las dosis enteras suman {last} mg, no {asked} mg: la pauta acaba ahí.</translation>
    </message>
    <message>
        <source>No dose to reach was given: the plan ends at {usual} mg a day, in the same column of the table as the {aim} mg to which the label raises people of normal clearance. That it does is Dorsal’s own choice.</source>
        <translation>No se indicó una dosis por alcanzar: la pauta acaba en {usual} mg al día, en la misma columna de la tabla que los {aim} mg hasta los que la ficha técnica sube a las personas con aclaramiento normal. Es una decisión propia de Dorsal.</translation>
    </message>
    <message>
        <source>The label prints the row and no schedule for it. The doses are the label’s; that the plan goes up column by column and takes a week for each step is Dorsal’s own choice. Go slower, or stop where it helps.</source>
        <translation>La ficha técnica imprime la fila y ningún calendario para ella. Las dosis son de la ficha técnica; que la pauta suba columna a columna y dedique una semana a cada escalón es decisión propia de Dorsal. Vaya más despacio, o deténgase donde ayude.</translation>
    </message>
    <message>
        <source>The label prints the row and no schedule for it. The doses are the label’s; that the plan begins with {dose} mg once, with which the label starts people of normal clearance, goes up column by column and takes a week for each step is Dorsal’s own choice. Go slower, or stop where it helps.</source>
        <translation>La ficha técnica imprime la fila y ningún calendario para ella. Las dosis son de la ficha técnica; que la pauta empiece con {dose} mg una vez, con lo que la ficha técnica inicia a las personas con aclaramiento normal, suba columna a columna y dedique una semana a cada escalón es decisión propia de Dorsal. Vaya más despacio, o deténgase donde ayude.</translation>
    </message>
    <message>
        <source>The dose to reach is more than 0 mg a day.</source>
        <translation>La dosis por alcanzar es más de 0 mg al día.</translation>
    </message>
    <message>
        <source>The dose now is {dose} mg a day: the dose to reach is a higher one.</source>
        <translation>La dosis actual es de {dose} mg al día: la dosis por alcanzar ha de ser mayor.</translation>
    </message>
    <message>
        <source>Up to {dose} mg there is no step: the days’ doses here are {doses} mg.</source>
        <translation>Hasta {dose} mg no hay ningún escalón: las dosis diarias aquí son {doses} mg.</translation>
    </message>
    <message>
        <source>On haemodialysis the label’s table goes by the clearance too, and creatinine does not tell it there: type one that was measured.</source>
        <translation>También en hemodiálisis la tabla de la ficha técnica se rige por el aclaramiento, y la creatinina no lo indica allí: escriba uno que se haya medido.</translation>
    </message>
    <message>
        <source>On haemodialysis, and no clearance was given: this plan goes by no row of the label’s table, and says nothing on whether the dose now is too much.</source>
        <translation>En hemodiálisis, y no se dio ningún aclaramiento: esta pauta no sigue ninguna fila de la tabla de la ficha técnica, y no dice si la dosis actual es excesiva.</translation>
    </message>
    <message>
        <source>That further dose is not among the steps below; for a session of another length, or a dose in no column, the label has none.</source>
        <translation>Esa dosis adicional no está entre los escalones siguientes; para una sesión de otra duración, o una dosis que no está en ninguna columna, la ficha técnica no da ninguna.</translation>
    </message>
    <message>
        <source>On haemodialysis: no UK text on doses there is verified yet. The steps below are the days’ doses alone; ask the prescriber before the first step.</source>
        <translation>En hemodiálisis: aún no está verificado ningún texto del Reino Unido sobre dosis. Los escalones siguientes son solo las dosis de cada día; pregunte a quien prescribe antes del primer escalón.</translation>
    </message>
    <message>
        <source>No clearance was given: the plan is for one of {least} mL/min or more.</source>
        <translation>No se ha dado ningún aclaramiento: la pauta es para uno de {least} mL/min o más.</translation>
    </message>
    <message>
        <source>Clearance {clearance}: row “{row}”, {doses} mg a day, {often}.</source>
        <translation>Aclaramiento {clearance}: fila «{row}», {doses} mg al día, {often}.</translation>
    </message>
    <message>
        <source>Clearance {clearance}: in proportion to the row “{row}”, {doses} mg a day, {often}.</source>
        <translation>Aclaramiento {clearance}: en proporción a la fila «{row}», {doses} mg al día, {often}.</translation>
    </message>
    <message>
        <source>DORSAL_READONLY is set, so nothing is written</source>
        <translation>DORSAL_READONLY está activado, así que no se escribe nada</translation>
    </message>
    <message>
        <source>Ideal weight is not defined below a height of 152.4 cm (60 in).</source>
        <translation>El peso ideal no está definido por debajo de una talla de 152.4 cm (60 in).</translation>
    </message>
    <message>
        <source>Ideal weight: {sum}</source>
        <translation>Peso ideal: {sum}</translation>
    </message>
    <message>
        <source>Adjusted weight: {sum}</source>
        <translation>Peso ajustado: {sum}</translation>
    </message>
    <message>
        <source>body surface</source>
        <translation>superficie corporal</translation>
    </message>
    <message>
        <source>body mass index</source>
        <translation>índice de masa corporal</translation>
    </message>
    <message>
        <source>The table goes by mL/min, not by {unit}.</source>
        <translation>La tabla va por mL/min, no por {unit}.</translation>
    </message>
    <message>
        <source>The table says nothing on haemodialysis.</source>
        <translation>La tabla no dice nada sobre la hemodiálisis.</translation>
    </message>
    <message>
        <source>On haemodialysis the table has a row of its own.</source>
        <translation>Para la hemodiálisis la tabla tiene una fila propia.</translation>
    </message>
    <message>
        <source>Two printed rows hold this value; the lower, “{row}”, is taken.</source>
        <translation>Dos filas impresas contienen este valor; se toma la inferior, «{row}».</translation>
    </message>
    <message>
        <source>The printed row is “{row}”.</source>
        <translation>La fila impresa es «{row}».</translation>
    </message>
    <message>
        <source>No printed row covers this value; the lower row, “{row}”, is taken.</source>
        <translation>Ninguna fila impresa cubre este valor; se toma la fila inferior, «{row}».</translation>
    </message>
    <message>
        <source>The table has no row for this clearance.</source>
        <translation>La tabla no tiene ninguna fila para este aclaramiento.</translation>
    </message>
    <message>
        <source>Below {limit} mL/min the label scales the row “{row}”: dose × {clearance} ÷ {limit}.</source>
        <translation>Por debajo de {limit} mL/min la ficha técnica escala la fila «{row}»: dosis × {clearance} ÷ {limit}.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Clearance</source>
        <translation>Aclaramiento</translation>
    </message>
    <message>
        <source>{field} is missing.</source>
        <translation>{field}: falta el dato.</translation>
    </message>
    <message>
        <source>A share of steady state is from 0 up to, not including, 1.</source>
        <translation>Una fracción del estado estacionario va de 0 hasta 1, sin incluirlo.</translation>
    </message>
    <message>
        <source>From 0 to 100 per cent of a dose are absorbed.</source>
        <translation>De una dosis se absorbe entre el 0 y el 100 por ciento.</translation>
    </message>
    <message>
        <source>The time is 0 hours at least.</source>
        <translation>El tiempo es de 0 horas como mínimo.</translation>
    </message>
    <message>
        <source>A half-life is longer than 0 hours.</source>
        <translation>Una semivida es mayor que 0 horas.</translation>
    </message>
    <message>
        <source>Age {age}: expected 0 to {oldest} years.</source>
        <translation>Edad {age}: se esperaba de 0 a {oldest} años.</translation>
    </message>
    <message>
        <source>Weight {weight}: expected {least} to {most} {unit}. Check the unit.</source>
        <translation>Peso {weight}: se esperaba de {least} a {most} {unit}. Compruebe la unidad.</translation>
    </message>
    <message>
        <source>Weight {weight} is unusual at {age} years: the growth charts of the US CDC have {least} to {most} kg from the 3rd to the 97th percentile. Is it right, and in this unit?</source>
        <translation>Un peso de {weight} es poco habitual a los {age} años: las tablas de crecimiento de los CDC de EE. UU. dan de {least} a {most} kg entre los percentiles 3 y 97. ¿Es correcto, y en esta unidad?</translation>
    </message>
    <message>
        <source>The label&apos;s dose by weight is for {youngest} to {oldest} years.</source>
        <translation>La dosis por peso de la ficha técnica es para edades de {youngest} a {oldest} años.</translation>
    </message>
    <message>
        <source>{name} {typed}: expected above 0, up to {most}. Check the unit.</source>
        <translation>{name} {typed}: se esperaba más de 0 y hasta {most}. Compruebe la unidad.</translation>
    </message>
    <message>
        <source>{name} {typed}: expected {least} to {most}. Check the unit.</source>
        <translation>{name} {typed}: se esperaba de {least} a {most}. Compruebe la unidad.</translation>
    </message>
    <message>
        <source>Age {age}: these formulas are for adults of {youngest} to {oldest} years.</source>
        <translation>Edad {age}: estas fórmulas son para adultos de {youngest} a {oldest} años.</translation>
    </message>
    <message>
        <source>Neurontin’s renal table is for {youngest} years and over: there, with a clearance typed, leave the age empty.</source>
        <translation>La tabla renal de Neurontin es a partir de {youngest} años: ahí, con un aclaramiento escrito, deje vacía la edad.</translation>
    </message>
    <message>
        <source>For a child of {youngest} to {oldest} years with epilepsy there is a form of its own: Neurontin: epilepsy, {youngest} to {oldest} years.</source>
        <translation>Para un niño de {youngest} a {oldest} años con epilepsia hay un formulario propio: Neurontin: epilepsy, {youngest} to {oldest} years.</translation>
    </message>
    <message>
        <source>On haemodialysis with a clearance of {clearance}: is it right?</source>
        <translation>En hemodiálisis con un aclaramiento de {clearance}: ¿es correcto?</translation>
    </message>
    <message>
        <source>{name} {typed} is unusual: is it right, and in this unit?</source>
        <translation>{name} {typed}: valor poco habitual. ¿Es correcto, y en esta unidad?</translation>
    </message>
    <message>
        <source>A clearance of {value} {unit} is unusual: are age, sex, weight and creatinine right, and in these units?</source>
        <translation>Un aclaramiento de {value} {unit} es poco habitual: ¿son correctos la edad, el sexo, el peso y la creatinina, y en estas unidades?</translation>
    </message>
    <message>
        <source>{unit} cannot be given in {other}.</source>
        <translation>{unit} no puede expresarse en {other}.</translation>
    </message>
    <message>
        <source>An arm has one patient at least.</source>
        <translation>Un grupo tiene un paciente como mínimo.</translation>
    </message>
    <message>
        <source>Events: expected 0 to {most}.</source>
        <translation>Acontecimientos: se esperaba de 0 a {most}.</translation>
    </message>
    <message>
        <source>A step is more than 0 mg.</source>
        <translation>Un escalón es de más de 0 mg.</translation>
    </message>
    <message>
        <source>A step lasts one day at least.</source>
        <translation>Un escalón dura un día como mínimo.</translation>
    </message>
    <message>
        <source>{total_mg} mg cannot be made of {unit_mg} mg units.</source>
        <translation>{total_mg} mg no pueden componerse con unidades de {unit_mg} mg.</translation>
    </message>
    <message>
        <source>The target is at least {unit_mg} mg.</source>
        <translation>El objetivo es de {unit_mg} mg como mínimo.</translation>
    </message>
    <message>
        <source>The dose now is {now_mg} mg already: nothing to raise.</source>
        <translation>La dosis actual ya es de {now_mg} mg: no hay nada que aumentar.</translation>
    </message>
    <message>
        <source>The dose to come down from is at least {unit_mg} mg.</source>
        <translation>La dosis desde la que se baja es de {unit_mg} mg como mínimo.</translation>
    </message>
    <message>
        <source>The dose to come down to is lower than the dose now.</source>
        <translation>La dosis a la que se baja es menor que la actual.</translation>
    </message>
    <message>
        <source>That would take more than {most} steps: choose a larger step.</source>
        <translation>Harían falta más de {most} escalones: elija un escalón mayor.</translation>
    </message>
    <message>
        <source>There is no notebook {path} any more.</source>
        <translation>Ya no existe el cuaderno {path}.</translation>
    </message>
    <message>
        <source>Its backups are kept.</source>
        <translation>Sus copias de seguridad se conservan.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>No existe el archivo {path}.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Elija otra copia de seguridad.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>All is cleared, but another copy of Dorsal still reads what was there.</source>
        <translation>Todo está borrado, pero otra copia de Dorsal todavía lee lo que había.</translation>
    </message>
    <message>
        <source>Close it and clear once more, so that nothing is left in the file.</source>
        <translation>Ciérrela y borre otra vez, para que no quede nada en el archivo.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>An older edition is never put in the place of a newer one.</source>
        <translation>Nunca se pone una edición anterior en lugar de una más reciente.</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>Which editions are installed cannot be told from {path}: {why}.</source>
        <translation>No puede saberse por {path} qué ediciones están instaladas: {why}.</translation>
    </message>
    <message>
        <source>The edition that came with Dorsal is used. To begin anew from it, remove that file.</source>
        <translation>Se usa la edición que venía con Dorsal. Para empezar de nuevo desde ella, elimine ese archivo.</translation>
    </message>
    <message>
        <source>The installed edition {version} cannot be used: {why}</source>
        <translation>La edición instalada {version} no puede usarse: {why}</translation>
    </message>
    <message>
        <source>An older one is shown. Install its pack again.</source>
        <translation>Se muestra una anterior. Instale de nuevo su paquete.</translation>
    </message>
    <message>
        <source>its file is missing or damaged.</source>
        <translation>su archivo falta o está dañado.</translation>
    </message>
    <message>
        <source>This pack is {version}; {known} was installed here before.</source>
        <translation>Este paquete es el {version}; aquí ya se instaló el {known}.</translation>
    </message>
    <message>
        <source>This pack is {version}; {known} was installed here before from another pack of that version.</source>
        <translation>Este paquete es el {version}; aquí ya se instaló el {known}, desde otro paquete de esa versión.</translation>
    </message>
    <message>
        <source>This pack is {version}; {shipped} came with Dorsal.</source>
        <translation>Este paquete es el {version}; con Dorsal venía el {shipped}.</translation>
    </message>
    <message>
        <source>There is no update to undo.</source>
        <translation>No hay ninguna actualización que deshacer.</translation>
    </message>
    <message>
        <source>The edition before, {version}, is damaged.</source>
        <translation>La edición anterior, {version}, está dañada.</translation>
    </message>
    <message>
        <source>There is no {line} in use.</source>
        <translation>No hay ningún {line} en uso.</translation>
    </message>
    <message>
        <source>Another copy of Dorsal is installing a pack.</source>
        <translation>Otra copia de Dorsal está instalando un paquete.</translation>
    </message>
    <message>
        <source>Nothing was changed; wait until it is done.</source>
        <translation>No se ha cambiado nada; espere a que termine.</translation>
    </message>
    <message>
        <source>Nothing can be installed in {folder}: {error}.</source>
        <translation>No puede instalarse nada en {folder}: {error}.</translation>
    </message>
    <message>
        <source>The edition in use is as it was. Check that you may write there and that the disk has room.</source>
        <translation>La edición en uso está como estaba. Compruebe que puede escribir ahí y que hay espacio en el disco.</translation>
    </message>
    <message>
        <source>There is nothing at {address}.</source>
        <translation>No hay nada en {address}.</translation>
    </message>
    <message>
        <source>Look the subject up with the search instead.</source>
        <translation>Busque el tema con la búsqueda.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>permiso denegado</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>operación no permitida</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>no existe el archivo o la carpeta</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>el archivo ya existe</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>no es una carpeta</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>no queda espacio en el disco</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>se ha agotado la cuota de disco</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>sistema de archivos de solo lectura</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>error de entrada o salida</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>el nombre del archivo es demasiado largo</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>dispositivo o recurso ocupado</translation>
    </message>
    <message>
        <source>the system does not say why</source>
        <translation>el sistema no dice por qué</translation>
    </message>
    <message>
        <source>it is written for schema {schema}, this Dorsal reads {known}; it needs the Dorsal it was made for</source>
        <translation>está escrito para el esquema {schema} y este Dorsal lee el {known}; necesita el Dorsal para el que se hizo</translation>
    </message>
    <message>
        <source>This pack may not be installed from {day} on.</source>
        <translation>Este paquete no puede instalarse a partir del {day}.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask for a newer pack; the site&apos;s administrator alone can accept this one (accept_expired in policy.toml).</source>
        <translation>No se ha cambiado nada. Pida un paquete más reciente; solo el administrador del centro puede aceptar este (accept_expired en policy.toml).</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation>{path} no puede leerse: {error}.</translation>
    </message>
    <message>
        <source>Nothing was changed; copy it again.</source>
        <translation>No se ha cambiado nada; cópielo de nuevo.</translation>
    </message>
    <message>
        <source>{name} is not signed: there is no {name}{signed} beside it.</source>
        <translation>{name} no está firmado: no hay ningún {name}{signed} a su lado.</translation>
    </message>
    <message>
        <source>Nothing was changed. The two files are carried together: copy both.</source>
        <translation>No se ha cambiado nada. Los dos archivos van juntos: copie ambos.</translation>
    </message>
    <message>
        <source>{many} signatures lie beside it</source>
        <translation>hay {many} firmas a su lado</translation>
    </message>
    <message>
        <source>a file beside it is too large for a signature</source>
        <translation>un archivo a su lado es demasiado grande para ser una firma</translation>
    </message>
    <message>
        <source>This pack is signed by a key that is not known here ({ids}).</source>
        <translation>Este paquete está firmado con una clave que aquí no se conoce ({ids}).</translation>
    </message>
    <message>
        <source>It was refused whole; nothing was changed. The site&apos;s administrator decides whose packs are trusted.</source>
        <translation>Se ha rechazado entero; no se ha cambiado nada. El administrador del centro decide en qué paquetes se confía.</translation>
    </message>
    <message>
        <source>notes of a site are signed by a key of the site</source>
        <translation>las notas de un centro se firman con una clave del centro</translation>
    </message>
    <message>
        <source>This pack is not signed by {cosigner}, as this site requires.</source>
        <translation>Este paquete no está firmado por {cosigner}, como exige este centro.</translation>
    </message>
    <message>
        <source>It was refused whole; nothing was changed.</source>
        <translation>Se ha rechazado entero; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>its content is not sound: {first}, and {more} faults more</source>
        <translation>su contenido no es correcto: {first}, y {more} fallos más</translation>
    </message>
    <message>
        <source>its content is not sound: {first}</source>
        <translation>su contenido no es correcto: {first}</translation>
    </message>
    <message>
        <source>its content is of another name than its manifest</source>
        <translation>su contenido tiene otro nombre que su manifiesto</translation>
    </message>
    <message>
        <source>its content has another {name} than its manifest</source>
        <translation>su contenido tiene otro valor de {name} que su manifiesto</translation>
    </message>
    <message>
        <source>{version} is in use already.</source>
        <translation>{version} ya está en uso.</translation>
    </message>
    <message>
        <source>The new edition could not be built: {error}.</source>
        <translation>La nueva edición no ha podido construirse: {error}.</translation>
    </message>
    <message>
        <source>it is a device or a pipe, not a file</source>
        <translation>es un dispositivo o una tubería, no un archivo</translation>
    </message>
    <message>
        <source>neither XML nor JSON nor a zip</source>
        <translation>no es XML, ni JSON, ni un zip</translation>
    </message>
    <message>
        <source>it was changed while the import ran</source>
        <translation>cambió mientras se importaba</translation>
    </message>
    <message>
        <source>the zip has more than {most} members</source>
        <translation>el zip tiene más de {most} archivos</translation>
    </message>
    <message>
        <source>the zip holds no label: neither XML nor JSON nor a zip</source>
        <translation>el zip no contiene ninguna ficha técnica: ni XML, ni JSON, ni otro zip</translation>
    </message>
    <message>
        <source>its name leads out of the zip</source>
        <translation>su nombre lleva fuera del zip</translation>
    </message>
    <message>
        <source>it is encrypted</source>
        <translation>está cifrado</translation>
    </message>
    <message>
        <source>it unpacks to more than {most} times its size</source>
        <translation>descomprimido ocupa más de {most} veces su tamaño</translation>
    </message>
    <message>
        <source>larger than {most} MB</source>
        <translation>mayor de {most} MB</translation>
    </message>
    <message>
        <source>more than {most} zips within each other</source>
        <translation>más de {most} zips unos dentro de otros</translation>
    </message>
    <message>
        <source>it cannot be read: {error}</source>
        <translation>no puede leerse: {error}</translation>
    </message>
    <message>
        <source>the zip is damaged or cut short: {error}</source>
        <translation>el zip está dañado o incompleto: {error}</translation>
    </message>
    <message>
        <source>the zip cannot be opened: {error}</source>
        <translation>el zip no puede abrirse: {error}</translation>
    </message>
    <message>
        <source>the SPL file of this version is kept</source>
        <translation>se conserva el archivo SPL de esta versión</translation>
    </message>
    <message>
        <source>the same version, in other words</source>
        <translation>la misma versión, con otro texto</translation>
    </message>
    <message>
        <source>kept beside version {version}</source>
        <translation>se conserva junto a la versión {version}</translation>
    </message>
    <message>
        <source>older than version {version}, which is kept</source>
        <translation>anterior a la versión {version}, que se conserva</translation>
    </message>
    <message>
        <source>version {version} before</source>
        <translation>antes, la versión {version}</translation>
    </message>
    <message>
        <source>reading it broke off; its labels not named before are not taken in</source>
        <translation>la lectura se ha interrumpido; sus fichas técnicas no nombradas antes no se han importado</translation>
    </message>
    <message>
        <source>the record is no JSON object</source>
        <translation>el registro no es un objeto JSON</translation>
    </message>
    <message>
        <source>the record has no set id</source>
        <translation>el registro no tiene identificador (set id)</translation>
    </message>
    <message>
        <source>its set id is none</source>
        <translation>su identificador (set id) no es válido</translation>
    </message>
    <message>
        <source>the record has no version number</source>
        <translation>el registro no tiene número de versión</translation>
    </message>
    <message>
        <source>the record has no section</source>
        <translation>el registro no tiene ninguna sección</translation>
    </message>
    <message>
        <source>not a label of a medicine for people but {what}</source>
        <translation>no es la ficha técnica de un medicamento para personas, sino: {what}</translation>
    </message>
    <message>
        <source>the text is not UTF-8</source>
        <translation>el texto no es UTF-8</translation>
    </message>
    <message>
        <source>the JSON has no list of results: not a file of openFDA&apos;s labels</source>
        <translation>el JSON no tiene lista de resultados: no es un archivo de fichas técnicas de openFDA</translation>
    </message>
    <message>
        <source>the JSON is nested too deep</source>
        <translation>el JSON tiene demasiados niveles</translation>
    </message>
    <message>
        <source>a record is larger than {most} MB</source>
        <translation>un registro es mayor de {most} MB</translation>
    </message>
    <message>
        <source>the JSON is broken or ends within a record</source>
        <translation>el JSON está dañado o termina a mitad de un registro</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>tiene demasiados niveles</translation>
    </message>
    <message>
        <source>the label has more than {most} sections</source>
        <translation>la ficha técnica tiene más de {most} secciones</translation>
    </message>
    <message>
        <source>nothing that it names</source>
        <translation>algo que no nombra</translation>
    </message>
    <message>
        <source>not a label of a medicine for people but {what} ({kind})</source>
        <translation>no es la ficha técnica de un medicamento para personas, sino: {what} ({kind})</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>sin código</translation>
    </message>
    <message>
        <source>the label has no set id</source>
        <translation>la ficha técnica no tiene identificador (set id)</translation>
    </message>
    <message>
        <source>the label has no version number</source>
        <translation>la ficha técnica no tiene número de versión</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>it declares a document type, which labels never do</source>
        <translation>declara un tipo de documento, lo que las fichas técnicas nunca hacen</translation>
    </message>
    <message>
        <source>not well-formed XML: {error}</source>
        <translation>XML mal formado: {error}</translation>
    </message>
    <message>
        <source>the XML is not an SPL document</source>
        <translation>el XML no es un documento SPL</translation>
    </message>
    <message>
        <source>a table is not well-formed XML: {error}</source>
        <translation>una tabla es XML mal formado: {error}</translation>
    </message>
    <message>
        <source>No labels have been imported yet.</source>
        <translation>Todavía no se ha importado ninguna ficha técnica.</translation>
    </message>
    <message>
        <source>Import them with: dorsal labels import PATH</source>
        <translation>Impórtelas con: dorsal labels import PATH</translation>
    </message>
    <message>
        <source>The last import into {path} was broken off, or is still running.</source>
        <translation>La última importación en {path} se interrumpió o sigue en curso.</translation>
    </message>
    <message>
        <source>Let it end, or open the labels once where Dorsal may write.</source>
        <translation>Deje que termine, o abra las fichas técnicas una vez donde Dorsal pueda escribir.</translation>
    </message>
    <message>
        <source>The labels in {path} were imported by another version of Dorsal.</source>
        <translation>Las fichas técnicas de {path} las importó otra versión de Dorsal.</translation>
    </message>
    <message>
        <source>Import them once more; the file is then made anew.</source>
        <translation>Impórtelas otra vez; el archivo se hace entonces de nuevo.</translation>
    </message>
    <message>
        <source>The imported labels in {path} are damaged.</source>
        <translation>Las fichas técnicas importadas en {path} están dañadas.</translation>
    </message>
    <message>
        <source>Remove the file and import the labels once more.</source>
        <translation>Elimine el archivo e importe las fichas técnicas de nuevo.</translation>
    </message>
    <message>
        <source>Another import is running; wait until it is done.</source>
        <translation>Hay otra importación en curso; espere a que termine.</translation>
    </message>
    <message>
        <source>Make room on the disk and import once more.</source>
        <translation>Haga espacio en el disco e importe otra vez.</translation>
    </message>
    <message>
        <source>Ask for the right to write to it and its folder.</source>
        <translation>Pida permiso para escribir en él y en su carpeta.</translation>
    </message>
    <message>
        <source>Where it is damaged, remove {path} and import the labels once more.</source>
        <translation>Si está dañado, elimine {path} e importe otra vez las fichas técnicas.</translation>
    </message>
    <message>
        <source>The imported labels cannot be used: {error}.</source>
        <translation>Las fichas técnicas importadas no pueden usarse: {error}.</translation>
    </message>
    <message>
        <source>The imported labels in {path} cannot be used: {error}.</source>
        <translation>Las fichas técnicas importadas en {path} no pueden usarse: {error}.</translation>
    </message>
    <message>
        <source>Check that the disk is in place and that you may write there.</source>
        <translation>Compruebe que el disco está conectado y que puede escribir en él.</translation>
    </message>
    <message>
        <source>Install Dorsal again, or carry over a fresh copy of the library.</source>
        <translation>Instale Dorsal de nuevo o traiga una copia nueva de la biblioteca.</translation>
    </message>
    <message>
        <source>Install Dorsal again; from a copy of its source, run: python -m db build</source>
        <translation>Instale Dorsal de nuevo; desde una copia de su código fuente, ejecute: python -m db build</translation>
    </message>
    <message>
        <source>The library {path} names no edition.</source>
        <translation>La biblioteca {path} no nombra ninguna edición.</translation>
    </message>
    <message>
        <source>The library {path} is damaged.</source>
        <translation>La biblioteca {path} está dañada.</translation>
    </message>
    <message>
        <source>The library {path} does not say what it was built to say.</source>
        <translation>La biblioteca {path} no dice aquello para lo que se construyó.</translation>
    </message>
    <message>
        <source>The library {path} is damaged and cannot be trusted.</source>
        <translation>La biblioteca {path} está dañada y no es de fiar.</translation>
    </message>
    <message>
        <source>There is no library at {path}.</source>
        <translation>No hay ninguna biblioteca en {path}.</translation>
    </message>
    <message>
        <source>The library {path} cannot be read: {error}.</source>
        <translation>La biblioteca {path} no puede leerse: {error}.</translation>
    </message>
    <message>
        <source>Check that you may read the file and that the disk is there.</source>
        <translation>Compruebe que puede leer el archivo y que el disco está conectado.</translation>
    </message>
    <message>
        <source>The file {path} is not a Dorsal library.</source>
        <translation>El archivo {path} no es una biblioteca de Dorsal.</translation>
    </message>
    <message>
        <source>The library {path} is not whole: {size} of {whole} bytes.</source>
        <translation>La biblioteca {path} no está completa: {size} de {whole} bytes.</translation>
    </message>
    <message>
        <source>Copy it again: the copy was cut short.</source>
        <translation>Cópiela de nuevo: la copia quedó incompleta.</translation>
    </message>
    <message>
        <source>The file {path} belongs to another program.</source>
        <translation>El archivo {path} pertenece a otro programa.</translation>
    </message>
    <message>
        <source>The library {path} is of a newer kind ({version}) than this Dorsal reads ({known}).</source>
        <translation>La biblioteca {path} es de un tipo más reciente ({version}) que el que lee este Dorsal ({known}).</translation>
    </message>
    <message>
        <source>Install the Dorsal that came with it.</source>
        <translation>Instale el Dorsal que venía con ella.</translation>
    </message>
    <message>
        <source>The library {path} is of an older kind ({version}) than this Dorsal reads ({known}).</source>
        <translation>La biblioteca {path} es de un tipo anterior ({version}) al que lee este Dorsal ({known}).</translation>
    </message>
    <message>
        <source>its name is no name</source>
        <translation>su nombre no es válido</translation>
    </message>
    <message>
        <source>{version} is not a version such as 2026.11.1</source>
        <translation>{version} no es una versión como 2026.11.1</translation>
    </message>
    <message>
        <source>This pack cannot be trusted: {why}.</source>
        <translation>Este paquete no es de fiar: {why}.</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>La nota</translation>
    </message>
    <message>
        <source>The quotation</source>
        <translation>La cita</translation>
    </message>
    <message>
        <source>A tag</source>
        <translation>Una etiqueta</translation>
    </message>
    <message>
        <source>{what} is {length} characters long; a notebook keeps {most}.</source>
        <translation>{what} tiene {length} caracteres; un cuaderno guarda {most}.</translation>
    </message>
    <message>
        <source>Make it shorter, or two of it.</source>
        <translation>Acórtela o divídala en dos.</translation>
    </message>
    <message>
        <source>These are {many} tags; a mark has at most {most}.</source>
        <translation>Son {many} etiquetas; una marca tiene {most} como máximo.</translation>
    </message>
    <message>
        <source>Leave some out.</source>
        <translation>Quite algunas.</translation>
    </message>
    <message>
        <source>The file {path} is not a notebook of Dorsal.</source>
        <translation>El archivo {path} no es un cuaderno de Dorsal.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Se ha dejado como está.</translation>
    </message>
    <message>
        <source>The notebook {path} was written by a newer Dorsal ({version}; this one knows {known}). It was left as it is.</source>
        <translation>El cuaderno {path} lo escribió un Dorsal más reciente ({version}; este conoce {known}). Se ha dejado como está.</translation>
    </message>
    <message>
        <source>Open it with the newer Dorsal.</source>
        <translation>Ábralo con el Dorsal más reciente.</translation>
    </message>
    <message>
        <source>The file {path} holds other things than a notebook of Dorsal does.</source>
        <translation>El archivo {path} contiene otras cosas que un cuaderno de Dorsal.</translation>
    </message>
    <message>
        <source>The notebook {path} is gone or empty, though there are backups of it.</source>
        <translation>El cuaderno {path} ha desaparecido o está vacío, aunque hay copias de seguridad de él.</translation>
    </message>
    <message>
        <source>File › Notebook › Check, or: dorsal notebook recover, puts the newest in its place. To begin anew instead, move {path} away.</source>
        <translation>Archivo › Cuaderno › Comprobar, o bien: dorsal notebook recover, pone la más reciente en su lugar. Para empezar de nuevo, mueva {path} a otro sitio.</translation>
    </message>
    <message>
        <source>This note was changed elsewhere meanwhile, and was not written over.</source>
        <translation>Esta nota se ha cambiado entretanto en otro sitio y no se ha sobrescrito.</translation>
    </message>
    <message>
        <source>Its words and yours are in the editor: keep what you want of them.</source>
        <translation>Sus palabras y las de usted están en el editor: conserve lo que quiera de ellas.</translation>
    </message>
    <message>
        <source>This was changed once more since, by another copy of Dorsal.</source>
        <translation>Otra copia de Dorsal lo ha cambiado una vez más desde entonces.</translation>
    </message>
    <message>
        <source>This mark is no longer in the notebook.</source>
        <translation>Esta marca ya no está en el cuaderno.</translation>
    </message>
    <message>
        <source>It may have been removed elsewhere.</source>
        <translation>Puede que se haya quitado en otro sitio.</translation>
    </message>
    <message>
        <source>The notebook {path} was deleted or replaced while Dorsal had it open.</source>
        <translation>El cuaderno {path} se ha eliminado o sustituido mientras Dorsal lo tenía abierto.</translation>
    </message>
    <message>
        <source>All that was in it is saved as {path}. Your words are still here: copy them, start Dorsal again, let it repair the notebook and save them once more.</source>
        <translation>Todo lo que había en él está guardado en {path}. Sus palabras siguen aquí: cópielas, inicie Dorsal de nuevo, deje que repare el cuaderno y guárdelas otra vez.</translation>
    </message>
    <message>
        <source>a mark</source>
        <translation>una marca</translation>
    </message>
    <message>
        <source>{what} cannot be read: {error}</source>
        <translation>no puede leerse {what}: {error}</translation>
    </message>
    <message>
        <source>The notebook may be read here, not written.</source>
        <translation>Aquí el cuaderno puede leerse, no escribirse.</translation>
    </message>
    <message>
        <source>Start Dorsal without it to keep notes.</source>
        <translation>Inicie Dorsal sin él para guardar notas.</translation>
    </message>
    <message>
        <source>The notes could not be written to {path}: {error}.</source>
        <translation>Las notas no han podido escribirse en {path}: {error}.</translation>
    </message>
    <message>
        <source>The notebook is as it was: choose another place, or make room there.</source>
        <translation>El cuaderno está como estaba: elija otro lugar o haga espacio ahí.</translation>
    </message>
    <message>
        <source>its id is in the file twice</source>
        <translation>su identificador está dos veces en el archivo</translation>
    </message>
    <message>
        <source>mark {number}</source>
        <translation>marca {number}</translation>
    </message>
    <message>
        <source>The notebook is as it was: choose a file that Dorsal has exported.</source>
        <translation>El cuaderno está como estaba: elija un archivo exportado por Dorsal.</translation>
    </message>
    <message>
        <source>it is larger than {most} MB</source>
        <translation>es mayor de {most} MB</translation>
    </message>
    <message>
        <source>it is not text in UTF-8</source>
        <translation>no es texto en UTF-8</translation>
    </message>
    <message>
        <source>it has no data of a notebook at its end: was it cut short?</source>
        <translation>no tiene al final los datos de un cuaderno: ¿está incompleto?</translation>
    </message>
    <message>
        <source>its data cannot be read: {error}</source>
        <translation>sus datos no pueden leerse: {error}</translation>
    </message>
    <message>
        <source>its data does not say which format it has</source>
        <translation>sus datos no dicen qué formato tienen</translation>
    </message>
    <message>
        <source>it was written by a newer Dorsal</source>
        <translation>lo escribió un Dorsal más reciente</translation>
    </message>
    <message>
        <source>its data has no list of at most {most} marks</source>
        <translation>sus datos no tienen una lista de {most} marcas como máximo</translation>
    </message>
    <message>
        <source>its tags are not a list of words</source>
        <translation>sus etiquetas no son una lista de palabras</translation>
    </message>
    <message>
        <source>a tag is empty, there twice, or holds control characters</source>
        <translation>una etiqueta está vacía, repetida o contiene caracteres de control</translation>
    </message>
    <message>
        <source>it was changed before it was made</source>
        <translation>se cambió antes de crearse</translation>
    </message>
    <message>
        <source>its place is not an address</source>
        <translation>su lugar no es una dirección</translation>
    </message>
    <message>
        <source>more stands around its words than a notebook keeps</source>
        <translation>alrededor de sus palabras hay más de lo que guarda un cuaderno</translation>
    </message>
    <message>
        <source>{what} does not have these fields alone: {names}</source>
        <translation>{what}: no tiene solo estos campos: {names}</translation>
    </message>
    <message>
        <source>its field {name} is not text</source>
        <translation>su campo {name} no es texto</translation>
    </message>
    <message>
        <source>its field {name} is longer than {most} characters</source>
        <translation>su campo {name} tiene más de {most} caracteres</translation>
    </message>
    <message>
        <source>its field {name} holds control characters</source>
        <translation>su campo {name} contiene caracteres de control</translation>
    </message>
    <message>
        <source>its field {name} does not have its form</source>
        <translation>su campo {name} no tiene la forma debida</translation>
    </message>
    <message>
        <source>its kind is none of bookmark, highlight, note</source>
        <translation>su tipo no es ninguno de estos: bookmark, highlight, note</translation>
    </message>
    <message>
        <source>its field {name} is not a time</source>
        <translation>su campo {name} no es una hora</translation>
    </message>
    <message>
        <source>the year {year} lies far in the future</source>
        <translation>el año {year} queda muy lejos en el futuro</translation>
    </message>
    <message>
        <source>its field {name} is not a time that can be: {why}</source>
        <translation>su campo {name} no es una hora posible: {why}</translation>
    </message>
    <message>
        <source>its field {name} is not a time with its zone, after the year 2000</source>
        <translation>su campo {name} no es una hora con su zona, posterior al año 2000</translation>
    </message>
    <message>
        <source>its signature is for another pack: {comment}</source>
        <translation>su firma es de otro paquete: {comment}</translation>
    </message>
    <message>
        <source>{name} has {size} bytes, the most is {most}</source>
        <translation>{name} tiene {size} bytes; el máximo es {most}</translation>
    </message>
    <message>
        <source>it has {size} bytes, the most is {most}</source>
        <translation>tiene {size} bytes; el máximo es {most}</translation>
    </message>
    <message>
        <source>it has no manifest</source>
        <translation>no tiene manifiesto</translation>
    </message>
    <message>
        <source>these are not what its manifest says: {names}</source>
        <translation>estos no son lo que dice su manifiesto: {names}</translation>
    </message>
    <message>
        <source>it is not written as a pack is; something may be hidden in it</source>
        <translation>no está escrito como un paquete; puede tener algo oculto</translation>
    </message>
    <message>
        <source>it is no pack, or was cut short on the way</source>
        <translation>no es un paquete, o llegó incompleto</translation>
    </message>
    <message>
        <source>it holds {many} files, the most is {most}</source>
        <translation>contiene {many} archivos; el máximo es {most}</translation>
    </message>
    <message>
        <source>{name} is compressed, which nothing in a pack is</source>
        <translation>{name} está comprimido, y en un paquete nada lo está</translation>
    </message>
    <message>
        <source>{name} has {size} bytes</source>
        <translation>{name} tiene {size} bytes</translation>
    </message>
    <message>
        <source>its files are together larger than it is</source>
        <translation>sus archivos ocupan juntos más que él</translation>
    </message>
    <message>
        <source>a name is in it twice</source>
        <translation>contiene un nombre dos veces</translation>
    </message>
    <message>
        <source>{name} is no name for a file of a pack</source>
        <translation>{name} no es un nombre para un archivo de un paquete</translation>
    </message>
    <message>
        <source>it is of a newer form than this Dorsal knows</source>
        <translation>es de una forma más reciente que las que conoce este Dorsal</translation>
    </message>
    <message>
        <source>its manifest cannot be read: {error}</source>
        <translation>su manifiesto no puede leerse: {error}</translation>
    </message>
    <message>
        <source>it is no Ed25519 key</source>
        <translation>no es una clave Ed25519</translation>
    </message>
    <message>
        <source>it is of minisign&apos;s old kind; sign again, without -l</source>
        <translation>es del tipo antiguo de minisign; firme de nuevo, sin -l</translation>
    </message>
    <message>
        <source>it is no signature of minisign</source>
        <translation>no es una firma de minisign</translation>
    </message>
    <message>
        <source>the password is wrong, or the file is damaged</source>
        <translation>la contraseña es incorrecta o el archivo está dañado</translation>
    </message>
    <message>
        <source>it is no secret key of minisign</source>
        <translation>no es una clave secreta de minisign</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>no es texto</translation>
    </message>
    <message>
        <source>it is no file of minisign&apos;s</source>
        <translation>no es un archivo de minisign</translation>
    </message>
    <message>
        <source>it is cut short or damaged</source>
        <translation>está incompleto o dañado</translation>
    </message>
    <message>
        <source>{name} cannot be used: {why}.</source>
        <translation>{name} no puede usarse: {why}.</translation>
    </message>
    <message>
        <source>The notes of this site ({name}) are not as they were installed.</source>
        <translation>Las notas de este centro ({name}) no están como se instalaron.</translation>
    </message>
    <message>
        <source>They are not shown. Install their pack again.</source>
        <translation>No se muestran. Instale de nuevo su paquete.</translation>
    </message>
    <message>
        <source>Ask for the right to write to it and its folder, or set DORSAL_HOME to another.</source>
        <translation>Pida permiso para escribir en él y en su carpeta, o indique otra en DORSAL_HOME.</translation>
    </message>
    <message>
        <source>Nothing was saved just now; what was saved before is safe. Your words are still here.</source>
        <translation>Ahora no se ha guardado nada; lo guardado antes está a salvo. Sus palabras siguen aquí.</translation>
    </message>
    <message>
        <source>The notebook {path} is damaged ({why}).</source>
        <translation>El cuaderno {path} está dañado ({why}).</translation>
    </message>
    <message>
        <source>It is left as it is. File › Notebook › Check, or: dorsal notebook recover, brings together its newest backup and what can still be read of it.</source>
        <translation>Se deja como está. Archivo › Cuaderno › Comprobar, o bien: dorsal notebook recover, reúne su copia de seguridad más reciente y lo que todavía puede leerse de él.</translation>
    </message>
    <message>
        <source>what SQLite finds wrong in it is no text</source>
        <translation>lo que SQLite encuentra mal en él no es texto</translation>
    </message>
    <message>
        <source>The notebook {path} cannot be used: {error}.</source>
        <translation>El cuaderno {path} no puede usarse: {error}.</translation>
    </message>
    <message>
        <source>Check that you may write there and that the disk is in place.</source>
        <translation>Compruebe que puede escribir ahí y que el disco está conectado.</translation>
    </message>
    <message>
        <source>no room for {what} in {folder}: {error}</source>
        <translation>no hay espacio para {what} en {folder}: {error}</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>Make room on it, then save once more.</source>
        <translation>Haga espacio en él y guarde otra vez.</translation>
    </message>
    <message>
        <source>Another copy of Dorsal is writing to the notebook.</source>
        <translation>Otra copia de Dorsal está escribiendo en el cuaderno.</translation>
    </message>
    <message>
        <source>Wait a moment, then save once more.</source>
        <translation>Espere un momento y guarde otra vez.</translation>
    </message>
    <message>
        <source>The system does not let Dorsal write to the notebook.</source>
        <translation>El sistema no deja que Dorsal escriba en el cuaderno.</translation>
    </message>
    <message>
        <source>The notebook cannot be opened.</source>
        <translation>El cuaderno no puede abrirse.</translation>
    </message>
    <message>
        <source>Check that its folder is there and that you may write to it.</source>
        <translation>Compruebe que su carpeta existe y que puede escribir en ella.</translation>
    </message>
    <message>
        <source>The disk did not take the notebook&apos;s pages: it may be full, or no longer there.</source>
        <translation>El disco no ha aceptado las páginas del cuaderno: puede estar lleno o ya no estar conectado.</translation>
    </message>
    <message>
        <source>Check the disk, then save once more.</source>
        <translation>Compruebe el disco y guarde otra vez.</translation>
    </message>
    <message>
        <source>The notebook could not be used: {error}.</source>
        <translation>El cuaderno no ha podido usarse: {error}.</translation>
    </message>
    <message>
        <source>Start Dorsal again.</source>
        <translation>Inicie Dorsal de nuevo.</translation>
    </message>
    <message>
        <source>This card was graded elsewhere meanwhile.</source>
        <translation>Esta tarjeta se calificó entretanto en otro lugar.</translation>
    </message>
    <message>
        <source>What you chose here is not counted. This is the next card.</source>
        <translation>Lo que eligió aquí no se cuenta. Esta es la tarjeta siguiente.</translation>
    </message>
    <message>
        <source>a review</source>
        <translation>un repaso</translation>
    </message>
    <message>
        <source>a card</source>
        <translation>una tarjeta</translation>
    </message>
    <message>
        <source>It is in Dorsal’s content again.</source>
        <translation>Está de nuevo en el contenido de Dorsal.</translation>
    </message>
    <message>
        <source>It is no longer in Dorsal’s content. It said: {fact}</source>
        <translation>Ya no está en el contenido de Dorsal. Decía: {fact}</translation>
    </message>
    <message>
        <source>What it says has changed. It was: {was} Now: {now}</source>
        <translation>Lo que dice ha cambiado. Antes: {was} Ahora: {now}</translation>
    </message>
    <message>
        <source>study</source>
        <translation>estudio</translation>
    </message>
    <message>
        <source>it does not have these fields alone: {names}</source>
        <translation>no tiene solo estos campos: {names}</translation>
    </message>
    <message>
        <source>card {number}</source>
        <translation>tarjeta {number}</translation>
    </message>
    <message>
        <source>review {number}</source>
        <translation>repaso {number}</translation>
    </message>
    <message>
        <source>it is no list of at most {most}</source>
        <translation>no es una lista de {most} como máximo</translation>
    </message>
    <message>
        <source>its own card is another one</source>
        <translation>su tarjeta propia es otra</translation>
    </message>
    <message>
        <source>it was neither studied nor made by the reader</source>
        <translation>ni se ha estudiado ni la ha hecho el lector</translation>
    </message>
    <message>
        <source>its grade is none of 1, 2, 3, 4</source>
        <translation>su calificación no es 1, 2, 3 ni 4</translation>
    </message>
    <message>
        <source>its card before is another one</source>
        <translation>su tarjeta anterior es otra</translation>
    </message>
    <message>
        <source>its field {name} is not a time in UTC to the microsecond</source>
        <translation>su campo {name} no es una hora UTC con microsegundos</translation>
    </message>
    <message>
        <source>its state is not one of FSRS</source>
        <translation>su estado no es de FSRS</translation>
    </message>
    <message>
        <source>no state of a card: {error}</source>
        <translation>no es el estado de una tarjeta: {error}</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask whoever looks after this computer.</source>
        <translation>No se ha cambiado nada. Pregunte a quien cuida de este ordenador.</translation>
    </message>
    <message>
        <source>This pack is not what was signed: the signature of {name} does not fit it.</source>
        <translation>Este paquete no es lo que se firmó: la firma de {name} no le corresponde.</translation>
    </message>
    <message>
        <source>It was refused whole; nothing was changed. Copy it again from where it came from; if that does not help, it was altered on the way.</source>
        <translation>Se ha rechazado entero; no se ha cambiado nada. Cópielo de nuevo desde su origen; si eso no ayuda, se alteró por el camino.</translation>
    </message>
    <message>
        <source>The keys in {folder} cannot be read: {error}.</source>
        <translation>Las claves de {folder} no pueden leerse: {error}.</translation>
    </message>
    <message>
        <source>it says {names}, which Dorsal does not know</source>
        <translation>dice {names}, que Dorsal no conoce</translation>
    </message>
    <message>
        <source>watched_folder does not say where it is from the root on</source>
        <translation>watched_folder no dice dónde está desde la raíz</translation>
    </message>
    <message>
        <source>The policy {path} cannot be read: {error}.</source>
        <translation>La política {path} no puede leerse: {error}.</translation>
    </message>
    <message>
        <source>{file} is a notebook or another database, and was left as it is.</source>
        <translation>{file} es un cuaderno u otra base de datos, y se ha dejado como está.</translation>
    </message>
    <message>
        <source>Choose another name for the export.</source>
        <translation>Elija otro nombre para la exportación.</translation>
    </message>
    <message>
        <source>Read it before you send it: no notes, and nothing that was typed, are in it.</source>
        <translation>Léalo antes de enviarlo: no contiene notas ni nada de lo escrito.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>Escrito en {path}</translation>
    </message>
    <message>
        <source>Nothing was written: {why}</source>
        <translation>No se ha escrito nada: {why}</translation>
    </message>
    <message>
        <source>Dorsal, content {version}, {where}</source>
        <translation>Dorsal, contenido {version}, {where}</translation>
    </message>
    <message>
        <source>Imported into Dorsal on this machine, {place}</source>
        <translation>Importada en Dorsal en este equipo, {place}</translation>
    </message>
    <message>
        <source>Dose now</source>
        <translation>Dosis actual</translation>
    </message>
    <message>
        <source>Dose to reach</source>
        <translation>Dosis por alcanzar</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Escalón</translation>
    </message>
    <message>
        <source>{name}: in which unit, {units}? Choose it, or write it after the number.</source>
        <translation>{name}: ¿en qué unidad, {units}? Elíjala o escríbala detrás del número.</translation>
    </message>
    <message>
        <source>{name}: {typed} is not a unit of it here. Give it in {units}.</source>
        <translation>{name}: {typed} no es aquí una de sus unidades. Indíquelo en {units}.</translation>
    </message>
    <message>
        <source>An eGFR is not a clearance: the labels’ tables go by creatinine clearance in mL/min. Dose by kidney function works it out from age, sex, weight and creatinine.</source>
        <translation>Una TFGe no es un aclaramiento: las tablas de las fichas técnicas van por el aclaramiento de creatinina en mL/min. «Dosis según la función renal» lo calcula con edad, sexo, peso y creatinina.</translation>
    </message>
    <message>
        <source>A metre is 100 cm.</source>
        <translation>Un metro son 100 cm.</translation>
    </message>
    <message>
        <source>A stone is 14 lb.</source>
        <translation>Un stone son 14 lb.</translation>
    </message>
    <message>
        <source>A foot is 12 in.</source>
        <translation>Un pie son 12 in.</translation>
    </message>
    <message>
        <source>{name}: {typed} is out of range: at most 6 digits before the point and 6 after it.</source>
        <translation>{name}: {typed} está fuera de rango: como máximo 6 cifras antes del punto y 6 después.</translation>
    </message>
    <message>
        <source>{name}: write a number with digits and a point, such as {number}, not {typed}.</source>
        <translation>{name}: escriba un número con cifras y punto decimal, como {number}, no {typed}.</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} o {other}</translation>
    </message>
    <message>
        <source>Age: {typed} is out of range: write completed years.</source>
        <translation>Edad: {typed} está fuera de rango: escriba años cumplidos.</translation>
    </message>
    <message>
        <source>Age: write a whole number of completed years, not {typed}.</source>
        <translation>Edad: escriba un número entero de años cumplidos, no {typed}.</translation>
    </message>
    <message>
        <source>{name}: {typed} is no dose in mg, in the digits 0 to 9, six at most</source>
        <translation>{name}: {typed} no es una dosis en mg. Escríbala con cifras del 0 al 9, seis como mucho, y, si hace falta, punto decimal</translation>
    </message>
    <message>
        <source>{name}: {typed} can be read in two ways. Write {whole}, without comma or point, or {small}.</source>
        <translation>{name}: {typed} puede leerse de dos maneras. Escriba {whole}, sin coma ni punto, o {small}.</translation>
    </message>
    <message>
        <source>shipped files</source>
        <translation>archivos incluidos</translation>
    </message>
    <message>
        <source>edition</source>
        <translation>edición</translation>
    </message>
    <message>
        <source>changed or missing: {names}</source>
        <translation>cambiados o ausentes: {names}</translation>
    </message>
    <message>
        <source>the edition that came with Dorsal</source>
        <translation>la edición que venía con Dorsal</translation>
    </message>
    <message>
        <source>{path}, as asked for</source>
        <translation>{path}, como se pidió</translation>
    </message>
    <message>
        <source>installed {at} from a pack signed by {signers}</source>
        <translation>instalada el {at} desde un paquete firmado por {signers}</translation>
    </message>
    <message>
        <source>library</source>
        <translation>biblioteca</translation>
    </message>
    <message>
        <source>the list of shipped files is missing</source>
        <translation>falta la lista de archivos incluidos</translation>
    </message>
    <message>
        <source>run from its source</source>
        <translation>se ejecuta desde su código fuente</translation>
    </message>
    <message>
        <source>not packed with Dorsal: {names}</source>
        <translation>no incluidos con Dorsal: {names}</translation>
    </message>
    <message>
        <source>{many} files as packed</source>
        <translation>{many} archivos como se empaquetaron</translation>
    </message>
    <message>
        <source>whole, content {version}, sha256 {digest}</source>
        <translation>íntegra, contenido {version}, sha256 {digest}</translation>
    </message>
    <message>
        <source>{address} names no reference</source>
        <translation>{address} no nombra ninguna referencia</translation>
    </message>
    <message>
        <source>{many} statements, each with a reference</source>
        <translation>{many} afirmaciones, cada una con una referencia</translation>
    </message>
    <message>
        <source>a search for gabapentin sciatica finds nothing</source>
        <translation>una búsqueda de «gabapentin sciatica» no encuentra nada</translation>
    </message>
    <message>
        <source>a search finds {many} places</source>
        <translation>una búsqueda encuentra {many} lugares</translation>
    </message>
    <message>
        <source>{many} worked examples of {formulas} formulas come out</source>
        <translation>salen bien {many} ejemplos resueltos de {formulas} fórmulas</translation>
    </message>
    <message>
        <source>references</source>
        <translation>referencias</translation>
    </message>
    <message>
        <source>search</source>
        <translation>búsqueda</translation>
    </message>
    <message>
        <source>calculators</source>
        <translation>calculadoras</translation>
    </message>
    <message>
        <source>The labels&apos; tables go by creatinine clearance after Cockcroft and Gault, not by eGFR.</source>
        <translation>Las tablas de las fichas técnicas van por el aclaramiento de creatinina según Cockcroft y Gault, no por la TFGe.</translation>
    </message>
    <message>
        <source>eGFR (estimated filtration rate, CKD-EPI 2021)</source>
        <translation>TFGe (tasa de filtración glomerular estimada, CKD-EPI 2021)</translation>
    </message>
    <message>
        <source>eGFR of this patient’s own body surface (de-indexed)</source>
        <translation>TFGe de la superficie corporal de este paciente (sin indexar)</translation>
    </message>
    <message>
        <source>by actual weight</source>
        <translation>por peso real</translation>
    </message>
    <message>
        <source>by ideal weight</source>
        <translation>por peso ideal</translation>
    </message>
    <message>
        <source>by adjusted weight</source>
        <translation>por peso ajustado</translation>
    </message>
    <message>
        <source>Creatinine: {sum}</source>
        <translation>Creatinina: {sum}</translation>
    </message>
    <message>
        <source>Clearance: {sum}</source>
        <translation>Aclaramiento: {sum}</translation>
    </message>
    <message>
        <source>Clearance: {sum}, {by} and the rounded UK constants</source>
        <translation>Aclaramiento: {sum}, {by} y las constantes redondeadas del Reino Unido</translation>
    </message>
    <message>
        <source>{clearance}, as typed</source>
        <translation>{clearance}, como se ha escrito</translation>
    </message>
    <message>
        <source>The formula says only “weight”: Dorsal takes the actual one, and from 1.2 times the ideal weight on the adjusted one.</source>
        <translation>La fórmula solo dice «peso»: Dorsal toma el real y, a partir de 1.2 veces el peso ideal, el ajustado.</translation>
    </message>
    <message>
        <source>The formula says only “weight”: Dorsal takes the actual one, and from 1.2 times the ideal weight on the adjusted one, here from 1.2 × {kg} kg = {least_kg} kg on.</source>
        <translation>La fórmula solo dice «peso»: Dorsal toma el real y, a partir de 1.2 veces el peso ideal, el ajustado; aquí, a partir de 1.2 × {kg} kg = {least_kg} kg.</translation>
    </message>
    <message>
        <source>{html}&lt;h2&gt;Sources&lt;/h2&gt;{listed}</source>
        <translation>{html}&lt;h2&gt;Fuentes&lt;/h2&gt;{listed}</translation>
    </message>
</context>
</TS>
