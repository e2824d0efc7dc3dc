"""Whose signatures count here: Dorsal's own keys, and those that the site's administrator adds."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path

import msgspec

from clinical.said import Said, said_of
from db.errors import PackError, system_reason
from db.signing import PublicKey, Signature, is_signed, read_public_key
from resources import ROOT

KEYS, POLICY = "keys", "policy.toml"
_ASK = Said("Nothing was changed. Ask whoever looks after this computer.")


class Origin(StrEnum):
    """Who put a key where it is."""

    DORSAL = "Dorsal"
    SITE = "this site"
    READER = "the reader's folder"


@dataclass(frozen=True, slots=True)
class Key:
    public: PublicKey
    origin: Origin

    @property
    def name(self) -> str:
        return self.public.name


Signers = Mapping[Key, str]
"""Who signed a pack, and each one's trusted comment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What the site's administrator decided, in `policy.toml`.

    `cosigner` is the file's name of a key of the site that must have signed a content pack too.
    Where `keys_in_home` is false, keys in the reader's own folder count for nothing.
    `accept_expired` has the versions that may be installed past their expiry. What is found in the
    folder `watched_folder` is offered to readers.
    """

    cosigner: str = ""
    keys_in_home: bool = True
    accept_expired: tuple[str, ...] = ()
    watched_folder: str = ""


@dataclass(frozen=True, slots=True)
class Trust:
    keys: tuple[Key, ...]
    policy: Policy

    def signers(self, data: bytes, signatures: tuple[Signature, ...]) -> Signers:
        """Who of those trusted signed it, each with the comment signed with it.

        Raises PackError where a signature of theirs is false.
        """
        found: dict[Key, str] = {}
        for signature in signatures:
            keys = [key for key in self.keys if key.public.id == signature.key_id]
            good = [key for key in keys if is_signed(data, signature, key.public)]
            if keys and not good:
                raise PackError(
                    Said(
                        "This pack is not what was signed: the signature of {name} does not "
                        "fit it.",
                        name=keys[0].name,
                    ),
                    Said(
                        "It was refused whole; nothing was changed. Copy it again from where it "
                        "came from; if that does not help, it was altered on the way."
                    ),
                )
            found |= dict.fromkeys(good, signature.comment)
        return found


def trust_at(site: Path, home: Path) -> Trust:
    """The keys and the policy in force, `site` being the administrator's folder.

    Raises PackError where one of them cannot be read: what it would have forbidden is not known.
    """
    policy = _policy(site / POLICY)
    keys = [
        *_keys(ROOT / KEYS, Origin.DORSAL),
        *_keys(site / KEYS, Origin.SITE),
        *(_keys(home / KEYS, Origin.READER) if policy.keys_in_home else ()),
    ]
    return Trust(tuple(keys), policy)


def with_key(path: Path | None) -> Trust:
    """Dorsal's own keys, and one in a file. Raises PackError, OSError."""
    keys = _keys(ROOT / KEYS, Origin.DORSAL)
    if path is not None:
        keys.append(Key(read_public_key(path.read_bytes(), path.name), Origin.READER))
    return Trust(tuple(keys), Policy())


def _keys(folder: Path, origin: Origin) -> list[Key]:
    try:
        paths = sorted(folder.iterdir()) if folder.is_dir() else []
        found = {path: path.read_bytes() for path in paths if path.suffix == ".pub"}
    except OSError as error:
        raise PackError(
            Said(
                "The keys in {folder} cannot be read: {error}.",
                folder=folder,
                error=system_reason(error),
            ),
            _ASK,
        ) from error
    return [Key(read_public_key(text, path.name), origin) for path, text in found.items()]


def _policy(path: Path) -> Policy:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        if unknown := found.keys() - {field.name for field in fields(Policy)}:
            raise ValueError(
                Said(
                    "it says {names}, which Dorsal does not know", names=", ".join(sorted(unknown))
                )
            )
        policy = msgspec.convert(found, Policy)
        if policy.watched_folder and not Path(policy.watched_folder).is_absolute():
            raise ValueError(Said("watched_folder does not say where it is from the root on"))
        return policy
    except FileNotFoundError:
        return Policy()
    except (OSError, ValueError) as error:
        raise PackError(
            Said("The policy {path} cannot be read: {error}.", path=path, error=said_of(error)),
            _ASK,
        ) from error
