using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Fluent;

/// <content>The common workflow from the cluster to the list of a namespace.</content>
public sealed partial class ServiceHandleTests
{
    [Fact]
    public async Task Fluent_CommonWorkflow_FitsOneScreen()
    {
        var ecs = Client;
        var cluster = ecs.Cluster("shop-cluster");
        await cluster.Create().WithServiceConnectDefaults("shop").SendAsync(TestEcs.Token);

        var definition = await ecs.TaskDefinition("basket").Register()
            .ForFargate(256, 512)
            .AddContainer("web", web => web.FromImage("example/basket:1").WithPortMapping(8080, "http", ApplicationProtocol.Http))
            .SendAsync(TestEcs.Token);

        var created = await CompleteAsync(cluster.CreateService("basket")
            .FromTaskDefinition(definition).WithDesiredCount(3)
            .OnFargate(subnets: ["subnet-1"], securityGroups: ["sg-1"])
            .WithServiceConnect(sc => sc.InNamespace("shop").AddEndpoint("http", e => e.WithDiscoveryName("basket").WithClientAlias("basket", port: 80)))
            .SendAndTrackAsync(Options, TestEcs.Token));

        var next = await ecs.TaskDefinition("basket").Register()
            .ForFargate(256, 512)
            .AddContainer("web", web => web.FromImage("example/basket:2").WithPortMapping(8080, "http", ApplicationProtocol.Http))
            .SendAsync(TestEcs.Token);

        var rolledOut = await CompleteAsync(cluster.Service("basket").Update()
            .FromTaskDefinition(next)
            .SendAndTrackAsync(Options, TestEcs.Token));

        Assert.Equal(3, created.Progress.RunningCount);
        Assert.Equal((DeploymentOutcome.Successful, next.TaskDefinitionArn), (rolledOut.Outcome, rolledOut.Service.TaskDefinition));
        Assert.Equal([rolledOut.Service.ServiceArn!], await ecs.Namespace("shop").Services.ToListAsync(TestEcs.Token));
        Assert.Equal(("basket", 80), (Endpoint().DnsName, Endpoint().Port));
    }

    private EndpointSnapshot Endpoint() => Test.Ecs.Snapshot().GetNamespace("shop").GetEndpoint("basket");
}
