package se.rodatraden.survey;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Seals the groups of codes from before they were sealed, which SQL alone cannot do. Before
/// anything else begins, so that no round is closed meanwhile.
@Component
class StrataSealing implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(StrataSealing.class);

  private final InvitationRows invitations;
  private final TransactionTemplate transaction;

  StrataSealing(InvitationRows invitations, TransactionTemplate transaction) {
    this.invitations = invitations;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(status -> {
      int sealed = invitations.sealUnsealed();
      if (sealed > 0) {
        TransactionSynchronizationManager.registerSynchronization(
            new TransactionSynchronization() {
              @Override
              public void afterCommit() {
                invitations.wipeUnsealed();
                LOG.info("The groups of {} codes from before are sealed now", sealed);
              }
            });
      }
    });
  }
}
