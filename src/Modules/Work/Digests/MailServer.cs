namespace ArmedPolicingGov.Work.Digests;

/// <summary>The server that takes the product's mail.</summary>
/// <param name="Sender">The address that mail comes from.</param>
/// <param name="UsesTls">Asks for TLS before anything is said, and sends nothing without it.</param>
public sealed record MailServer(string Host, int Port, string Sender, bool UsesTls);

/// <summary>Where mail goes, if anywhere.</summary>
internal sealed record Mailing(MailServer? Server);
