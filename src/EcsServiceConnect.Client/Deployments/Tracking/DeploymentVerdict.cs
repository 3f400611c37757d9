namespace EcsServiceConnect.Client;

/// <summary>How a deployment ended, or null while it is under way, and why.</summary>
internal readonly record struct DeploymentVerdict(DeploymentOutcome? Outcome, string? Reason)
{
    public static DeploymentVerdict UnderWay(string? reason) => new(null, reason);

    public static DeploymentVerdict Deleted(DeploymentObservation sight) =>
        new(DeploymentOutcome.Failed, $"The service was deleted: it is {sight.Service.Status}.");

    public static DeploymentVerdict Superseded(DeploymentObservation sight) =>
        new(DeploymentOutcome.Superseded, $"The deployment {sight.Primary?.Id} took its place.");
}
