using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

namespace WebApi;

/// <summary>What a caller sees of a service.</summary>
internal sealed record ServiceSummary(string Name, string Status, int Running, int Desired, string TaskDefinition)
{
    public static ServiceSummary From(Service service) => new(
        service.ServiceName ?? "",
        service.Status ?? "",
        service.RunningCount ?? 0,
        service.DesiredCount ?? 0,
        EcsArn.GetName(service.TaskDefinition ?? ""));
}
