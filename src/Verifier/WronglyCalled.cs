namespace ArmedPolicingGov.Verifier;

/// <summary>The question itself is wrong: a key that is none, a file that is not there. Nothing was checked.</summary>
internal sealed class WronglyCalled(string message) : Exception(message);
