"""One small hierarchy of errors; every message says what, where and what next."""


class ZonekgError(Exception):
    """The base of all errors that zonekg raises on purpose."""


class InputError(ZonekgError):
    """An input that cannot be read; the rest of the build goes on."""


class LexiconError(ZonekgError):
    """A lexicon file that is wrong; names file and line."""


class RuleError(ZonekgError):
    """A rule that is wrong; names file, rule and what is missing."""


class BuildError(ZonekgError):
    """A build that is missing, incomplete, or changed since it was written."""


class UsageError(ZonekgError):
    """A command called in a way that cannot work."""


class EndpointError(ZonekgError):
    """A SPARQL endpoint that cannot be reached, refuses, or answers what it should not."""
