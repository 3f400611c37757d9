using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

namespace Worker;

/// <summary>The health of a service.</summary>
internal sealed record ServiceHealth(string Service, string State, int Running, int Desired)
{
    public bool IsHealthy => State == "ACTIVE" && Running >= Desired;

    public static ServiceHealth From(Service service) =>
        new(service.ServiceName!, service.Status!, service.RunningCount ?? 0, service.DesiredCount ?? 0);

    /// <summary>Creates the health of a service that cannot be described, such as one that is <c>MISSING</c>.</summary>
    public static ServiceHealth From(Failure failure) =>
        new(EcsArn.TryParse(failure.Arn, out var arn) ? arn.Name : failure.Arn ?? "?", failure.Reason ?? "MISSING", 0, 0);
}
