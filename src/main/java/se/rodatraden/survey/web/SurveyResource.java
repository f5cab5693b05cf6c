package se.rodatraden.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.survey.BallotBox;
import se.rodatraden.survey.QuestionnaireJson;
import se.rodatraden.survey.Submission;
import tools.jackson.core.JacksonException;

/// Surveys for whoever answers them, `/api/v1/surveys/{slug}`.
@RestController
@RequestMapping("/api/v1/surveys/{slug}")
class SurveyResource {

  private final BallotBox ballotBox;
  private final RenderedSurveys rendered;
  private final CodeGuesses guesses;

  SurveyResource(BallotBox ballotBox, RenderedSurveys rendered, CodeGuesses guesses) {
    this.ballotBox = ballotBox;
    this.rendered = rendered;
    this.guesses = guesses;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> show(
      @PathVariable String slug, Locale language, ServletWebRequest request) {
    var survey = rendered.of(ballotBox.getOpen(slug), language);
    if (request.checkNotModified(survey.eTag())) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(survey.eTag()).build();
    }
    return ResponseEntity.ok()
        .eTag(survey.eTag())
        .cacheControl(CacheControl.noCache().cachePublic())
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .body(survey.api());
  }

  /// 201 once the answers are stored for good; 200 for the same once more. Reads and writes by
  /// itself, since finding converters costs more than all else that is done here.
  @PostMapping(
      path = "/responses",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  void cast(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var submission = read(request.getInputStream().readAllBytes());
    var receipt =
        guesses.limit(
            submission.code(), request.getRemoteAddr(), () -> ballotBox.cast(slug, submission));
    var answer = QuestionnaireJson.STRICT.writeValueAsBytes(new Received(receipt.number()));
    response.setStatus((receipt.again() ? HttpStatus.OK : HttpStatus.CREATED).value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentLength(answer.length);
    response.getOutputStream().write(answer);
  }

  private static Submission read(byte[] body) {
    try {
      @Nullable SubmissionBody read =
          QuestionnaireJson.STRICT.readValue(body, SubmissionBody.class);
      if (read != null) {
        return read.submission();
      }
    } catch (JacksonException e) {
      // said below, as for a mere null
    }
    throw new CommonProblem.MalformedBody(SubmissionBody.EXPECTED).asException();
  }

  record Received(String receipt) {}
}
