namespace ArmedPolicingGov.Ledger;

/// <summary>Told at each step of an append and of a checkpoint. Tests stop a process there, to see what a crash leaves.</summary>
/// <param name="step">The step that was just done, in words.</param>
public delegate void StepReached(string step);
