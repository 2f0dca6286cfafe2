namespace ArmedPolicingGov.Integrity.Forms;

/// <summary>The steps of an erasure, each the value of a button. What was answered travels in the form; no session holds it.</summary>
internal static class Steps
{
    public const string Field = "step";
    public const string Choose = "choose";
    public const string Decide = "decide";
    public const string Check = "check";
    public const string Erase = "erase";
}
