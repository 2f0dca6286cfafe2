namespace ArmedPolicingGov.Web;

/// <summary>A place that a module offers in the service navigation.</summary>
/// <param name="Policy">Shown to whoever it lets in.</param>
/// <param name="Order">Its place, lowest first.</param>
public sealed record NavigationEntry(string Text, string Href, string Policy, int Order);

/// <summary>A place that a module offers at the foot of every page.</summary>
/// <param name="Policy">Shown to whoever it lets in.</param>
public sealed record FooterEntry(string Text, string Href, string Policy);

/// <summary>The page that the search box in the header of every page leads to.</summary>
/// <param name="Policy">Shown to whoever it lets in.</param>
public sealed record SearchEntry(string Href, string Policy);
