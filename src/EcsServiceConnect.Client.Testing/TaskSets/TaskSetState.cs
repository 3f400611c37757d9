using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A task set: tasks of a service whose deployments somebody else controls.</summary>
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

    /// <summary>Never: a task set that was deleted is not found any more.</summary>
    public string? TerminalState => null;

    public string Status { get; private set; } = Active;

    public Scale Scale { get; private set; } = scale;

    public StabilityStatus Stability { get; private set; } = StabilityStatus.Stabilizing;

    public DateTimeOffset StabilityAt { get; private set; } = createdAt;

    /// <summary>The moment before which it does not count as stable, counted from its last change.</summary>
    public DateTimeOffset EarliestStableAt { get; set; }

    public bool IsDraining => Status == Draining;

    public bool IsStable => Stability == StabilityStatus.SteadyState;

    /// <summary>Its share of the service's count, rounded up.</summary>
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

    public void SetStability(StabilityStatus stability, DateTimeOffset now)
    {
        if (Stability != stability)
        {
            Stability = stability;
            StabilityAt = now;
        }
    }
}
