package se.rodatraden.walk;

import java.util.UUID;
import se.rodatraden.shared.id.ObservationId;

/// What a device calls a photo: nobody else knows these ids.
///
/// @param joinCode as typed or scanned
/// @param upload made by the device, so that sending twice stores once
public record SentPhoto(String joinCode, ObservationId observation, UUID upload) {}
