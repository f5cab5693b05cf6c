package se.rodatraden.shell.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Two chains. `/app/**` is for people who work here: sign-in, session, CSRF tokens. Everything
/// else is public and stateless: no session is ever made, and there is no cookie to forge a request
/// with.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /// Public pages run only our own scripts and styles. Vaadin's components put style elements into
  /// the page as they start, hence 'unsafe-inline' for styles; images may come from a tile server.
  private static final String PUBLIC_CSP =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data: https:; connect-src 'self'; object-src 'none'; base-uri 'self'; "
          + "form-action 'self'; frame-ancestors 'self'";

  /// Flow starts from inline scripts until it supports a strict policy by itself.
  private static final String STAFF_CSP =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; font-src 'self' data:; "
          + "connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'self'";

  /// An address that leads to no view is for the views to say so of, to those who have signed in.
  @Bean
  @Order(1)
  SecurityFilterChain staff(HttpSecurity http) {
    return http.securityMatcher("/app", "/app/**")
        .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(STAFF_CSP)))
        .with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin -> vaadin.loginView("/login", "/").anyRequest(AuthorizedUrl::authenticated))
        .build();
  }

  /// Nobody is asked who they are, so nothing here looks at a person, a session or a role; what
  /// remains is the firewall and the headers.
  @Bean
  @Order(2)
  SecurityFilterChain everyone(HttpSecurity http) {
    return http.sessionManagement(AbstractHttpConfigurer::disable)
        .exceptionHandling(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .headers(headers ->
            headers
                .cacheControl(cache -> cache.disable())
                .contentSecurityPolicy(csp -> csp.policyDirectives(PUBLIC_CSP))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  /// Requests are observed as wholes; to time each filter by itself costs more than the filters do.
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }
}
