package se.rodatraden.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/// Names where addresses within the application begin by a path from the root. Vaadin names it by
/// steps up from the page that was loaded, which browsers count anew from wherever one has gone
/// since: from a deeper view, links then led to nothing.
@Component
class StableBase implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(StableBase::nameBase);
  }

  private static void nameBase(IndexHtmlResponse response) {
    var base = response.getDocument().head().selectFirst("base");
    if (base != null) {
      base.attr("href", response.getVaadinRequest().getContextPath() + "/app/");
    }
  }
}
