package se.rodatraden.web;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts the sessions that the server makes.
class SessionCount implements HttpSessionListener {

  private final AtomicInteger made = new AtomicInteger();

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    made.incrementAndGet();
  }

  int made() {
    return made.get();
  }
}
