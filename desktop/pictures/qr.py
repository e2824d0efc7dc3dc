"""An address as a QR code, to be read by a phone while this machine stays offline."""

from io import BytesIO

from desktop.pictures.drawing import Picture
from desktop.words import tr

_SIZE_EM = 9


def qr_code(address: str) -> Picture:
    """Black on white in every theme, with its quiet zone: phones read nothing else as surely."""
    import segno

    written = BytesIO()
    segno.make_qr(address, error="m").save(
        written, kind="svg", xmldecl=False, dark="#000000", light="#ffffff", omitsize=True
    )
    return Picture(
        write=lambda: written.getvalue().decode(),
        width_em=_SIZE_EM,
        height_em=_SIZE_EM,
        words=tr("QR code of {address}", address=address),
    )
