package se.rodatraden.walk;

/// A photo as it lies in the file of all of a walk's photos.
///
/// @param fileName says which point it belongs to and which of its photos it is
/// @param listed its line in the list that lies beside the photos, without the end of the line
public record ArchivedPhoto(String fileName, Photo photo, String listed) {}
