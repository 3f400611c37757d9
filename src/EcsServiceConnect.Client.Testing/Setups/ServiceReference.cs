namespace EcsServiceConnect.Client.Testing;

/// <summary>Matches a service by the text that a test names it with: its name, <c>cluster/name</c>, or its ARN.</summary>
internal static class ServiceReference
{
    public static bool IsMatch(ServiceState service, string text) =>
        text == service.Name || text == service.Arn || text == $"{service.Cluster.Name}/{service.Name}";
}
