package se.rodatraden.walk;

import java.io.InputStream;

/// A photo as it is sent.
///
/// @param mediaType what the file is said to be
/// @param length_bytes as announced, negative where it was not
/// @param content the file, read once
public record PhotoBody(String mediaType, long length_bytes, InputStream content) {}
