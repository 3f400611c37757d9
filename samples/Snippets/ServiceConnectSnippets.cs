using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Diagrams;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;

namespace Snippets;

/// <summary>What docs/guides/service-connect.md shows.</summary>
internal static class ServiceConnectSnippets
{
    public static void Offline()
    {
        var definition = new RegisterTaskDefinitionRequest
        {
            Family = "orders",
            NetworkMode = NetworkMode.Awsvpc,
            RequiresCompatibilities = [Compatibility.Fargate],
            Cpu = "512",
            Memory = "1024",
            ContainerDefinitions =
            [
                new ContainerDefinition
                {
                    Name = "app",
                    Image = "example/orders:7",
                    PortMappings = [new PortMapping { Name = "http", ContainerPort = 8080, AppProtocol = ApplicationProtocol.Http }],
                },
            ],
        };
        var serviceConnect = new ServiceConnectConfiguration
        {
            Enabled = true,
            Namespace = "shop",
            Services =
            [
                new ServiceConnectService
                {
                    PortName = "http",
                    DiscoveryName = "orders",
                    ClientAliases = [new ServiceConnectClientAlias { Port = 80, DnsName = "orders" }],
                },
            ],
        };

        var report = ServiceConnectPreflight.Check(definition, serviceConnect, new PreflightOptions { LaunchType = LaunchType.Fargate });
        foreach (var finding in report.Findings)
        {
            Console.WriteLine($"{finding.Severity} {finding.RuleId} at {finding.Path}: {finding.Message} {finding.Remediation}");
        }
    }

    public static async Task DeployAsync(
        IEcsClient ecs, RegisterTaskDefinitionRequest definition, CreateServiceRequest service, CancellationToken cancellationToken)
    {
        var report = await ServiceConnectPreflight.CheckAsync(
            ecs, definition, service.ServiceConnectConfiguration!, PreflightOptions.FromRequest(service), cancellationToken);
        report.ThrowIfInvalid();
        await ecs.RegisterTaskDefinitionAsync(definition, cancellationToken);
        await ecs.CreateServiceAsync(service, cancellationToken);
    }

    public static async Task MapAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        var topology = await ecs.Namespace("shop").GetTopologyAsync(cancellationToken: cancellationToken);
        foreach (var service in topology.Services)
        {
            Console.WriteLine(service.IsClientOnly ? $"{service} is only a client" : $"{service} exposes {string.Join(", ", service.Endpoints)}");
        }

        foreach (var tasks in topology.StaleTasks)
        {
            Console.WriteLine(tasks);
        }

        Console.Write(topology.ToTable());
        await File.WriteAllTextAsync("shop.mmd", topology.ToMermaid(), cancellationToken);
        await File.WriteAllTextAsync("shop.svg", topology.ToSvg(), cancellationToken);
    }
}
