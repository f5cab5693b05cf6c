package se.rodatraden.identity;

import se.rodatraden.shared.Problem;

/// What can go wrong with sign-in and passwords.
public sealed interface IdentityProblem extends Problem {

  record PasswordTooShort(int minimum_characters) implements IdentityProblem {
    @Override
    public String code() {
      return "password.too_short";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  record PasswordUnchanged() implements IdentityProblem {
    @Override
    public String code() {
      return "password.unchanged";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  record PasswordWrong() implements IdentityProblem {
    @Override
    public String code() {
      return "password.wrong";
    }

    @Override
    public int status() {
      return 422;
    }
  }
}
