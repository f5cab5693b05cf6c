package se.rodatraden.picture.ui;

import org.springframework.stereotype.Component;
import se.rodatraden.picture.Adoptions;
import se.rodatraden.picture.Evidences;
import se.rodatraden.picture.Pictures;
import se.rodatraden.picture.Problems;
import se.rodatraden.picture.SourceWeighings;
import se.rodatraden.place.Places;
import se.rodatraden.source.Sources;

/// What the parts of the picture's view work with.
@Component
record PictureServices(
    Pictures pictures,
    Problems problems,
    Evidences evidences,
    SourceWeighings weighings,
    Adoptions adoptions,
    Places places,
    Sources sources) {}
