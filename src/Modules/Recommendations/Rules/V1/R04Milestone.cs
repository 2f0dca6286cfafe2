namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R04Milestone() : MilestoneRule(4)
{
    public override string Words => "The College of Policing has reviewed the SFC course and lengthened it, so that candidates can learn and practise strategic command.";
}
