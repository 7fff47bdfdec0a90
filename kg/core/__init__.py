"""The core types: small immutable values that every stage shares."""
