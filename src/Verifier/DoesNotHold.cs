namespace ArmedPolicingGov.Verifier;

/// <summary>What was to be shown is not so, or is not shown. The message names the place and the reason.</summary>
internal sealed class DoesNotHold(string message) : Exception(message);
