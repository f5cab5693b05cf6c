package planted.rules.survey;

import org.springframework.stereotype.Repository;

@Repository
public class PublicRepository {}
