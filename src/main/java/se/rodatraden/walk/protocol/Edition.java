package se.rodatraden.walk.protocol;

import java.time.Instant;

/// A published version of a protocol.
public record Edition(int number, Instant publishedAt) {}
