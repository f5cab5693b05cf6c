package se.rodatraden.survey;

import se.rodatraden.shared.Problem;

/// What can go wrong with answers on paper that officials type in.
public sealed interface PaperProblem extends Problem {

  /// Papers are typed in while a round is open, and after it has closed until it is published.
  record NotTaken(RoundStatus status_now) implements PaperProblem {
    @Override
    public String code() {
      return "survey_round.papers_not_taken";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// The round does not reach people that way.
  record ChannelUnknown(RoundMode mode) implements PaperProblem {
    @Override
    public String code() {
      return "survey_round.channel_unknown";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// A batch of papers needs a name, so that the pile can be told from others.
  record BatchLabelMissing(int longest) implements PaperProblem {
    @Override
    public String code() {
      return "paper.batch_label_missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// A paper with a code lies among those that came without.
  record HasCode() implements PaperProblem {
    @Override
    public String code() {
      return "paper.has_code";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// Nothing has been typed: a paper handed in blank is no answer.
  record Empty() implements PaperProblem {
    @Override
    public String code() {
      return "paper.empty";
    }

    @Override
    public int status() {
      return 422;
    }
  }
}
