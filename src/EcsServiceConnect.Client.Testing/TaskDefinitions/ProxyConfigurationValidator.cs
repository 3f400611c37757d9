using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the App Mesh proxy of a task definition.</summary>
/// <remarks>
/// Source: API_ProxyConfiguration.html. The page also requires EgressIgnoredIPs, which the service does not: AWS's own examples leave it
/// out.
/// </remarks>
internal static class ProxyConfigurationValidator
{
    public static void Validate(RegisterTaskDefinitionRequest request)
    {
        if (request.ProxyConfiguration is not { } proxy)
        {
            return;
        }

        if (request.NetworkMode != NetworkMode.Awsvpc)
        {
            throw new ClientException("APPMESH proxy configuration is only supported in networkMode=awsvpc");
        }

        if (request.ContainerDefinitions.All(container => container.Name != proxy.ContainerName))
        {
            throw new ClientException($"Proxy container [{MessageSanitizer.Sanitize(proxy.ContainerName)}] does not exist.");
        }

        Require(proxy, "Ingress port not found", "ProxyIngressPort");
        Require(proxy, "Egress port not found", "ProxyEgressPort");
        Require(proxy, "The proxyConfiguration has no property AppPorts: the ports that the application listens on.", "AppPorts");
        Require(
            proxy,
            "The proxyConfiguration has neither a property IgnoredUID nor IgnoredGID: the user or group of the proxy.",
            "IgnoredUID",
            "IgnoredGID");
    }

    private static void Require(ProxyConfiguration proxy, string message, params ReadOnlySpan<string> names)
    {
        foreach (var property in proxy.Properties ?? [])
        {
            if (property.Name is { } name && names.Contains(name) && !string.IsNullOrEmpty(property.Value))
            {
                return;
            }
        }

        throw new ClientException(message);
    }
}
