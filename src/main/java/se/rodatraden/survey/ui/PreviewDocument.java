package se.rodatraden.survey.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.MapContext;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Questionnaire.Page;

/// A draft in the shape that residents' pages carry; texts become strings of one language on the
/// way.
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreviewDocument(
    String slug,
    int version,
    String status,
    String mode,
    List<String> languages,
    LocalizedText title,
    @Nullable LocalizedText intro,
    List<Page> pages,
    boolean requiresCode,
    boolean madeUp,
    String askedBy,
    LocalDate closesOn,
    @Nullable Integer minutes,
    MapContext context) {}
