using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A task set of a service with an external deployment controller.</summary>
internal sealed class TaskSetState(
    ServiceState service, string id, string arn, DeploymentTarget target, Scale scale, DateTimeOffset createdAt)
    : ServiceTaskGroup(service, id, target, createdAt), ITaggedResource
{
    public const string Primary = "PRIMARY";
    public const string Active = "ACTIVE";
    public const string Draining = "DRAINING";

    public string Arn { get; } = arn;

    public string? ExternalId { get; init; }

    public IReadOnlyList<Tag> Tags { get; set; } = [];

    /// <summary>Null: a deleted task set is not found.</summary>
    public string? TerminalState => null;

    public string Status { get; private set; } = Active;

    public Scale Scale { get; private set; } = scale;

    public StabilityStatus Stability { get; private set; } = StabilityStatus.Stabilizing;

    public DateTimeOffset StabilityAt { get; private set; } = createdAt;

    /// <summary>The earliest time at which it is stable, from its last change on.</summary>
    public DateTimeOffset EarliestStableAt { get; set; }

    public bool IsDraining => Status == Draining;

    public bool IsStable => Stability == StabilityStatus.SteadyState;

    /// <summary>The share of the service's count, rounded up.</summary>
    public override int DesiredCount =>
        IsDraining ? 0 : (int)Math.Ceiling(Service.DesiredCount * (decimal)Scale.Value.GetValueOrDefault() / 100);

    public override string EventLabel => $"(service {Service.Name}, taskSet {Id})";

    public override string StopReasonLabel => $"(taskSet {Id})";

    public void MoveTo(string status, DateTimeOffset now)
    {
        Status = status;
        UpdatedAt = now;
    }

    public void ScaleTo(Scale scale, DateTimeOffset now)
    {
        Scale = scale;
        UpdatedAt = now;
    }

    /// <summary>Sets the stability, and gets whether that changes it.</summary>
    public bool SetStability(StabilityStatus stability, DateTimeOffset now)
    {
        if (Stability == stability)
        {
            return false;
        }

        Stability = stability;
        StabilityAt = now;
        return true;
    }
}
