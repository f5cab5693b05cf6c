package se.rodatraden.shared.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which database to use: a server of one's own by `url`, `user` and `password` (environment:
/// `RODATRADEN_DB_URL`, `_USER`, `_PASSWORD`), else an embedded one.
///
/// @param folder where the embedded server keeps its data
/// @param embeddedBufferPool_mb memory the embedded server may use for cached pages
/// @param poolSize most connections held; as many as answers are sent at once, so that none waits
///   while later ones pass it
@ConfigurationProperties("rodatraden.db")
public record DatabaseProperties(
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    @DefaultValue("./data/mariadb") Path folder,
    @DefaultValue("512") int embeddedBufferPool_mb,
    @DefaultValue("64") int poolSize) {}
