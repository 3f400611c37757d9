using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.Client.Tests.Deployments.Tracking;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Fluent;

public sealed class FluentStoryTests : TrackingTest
{
    [Fact]
    public async Task CommonStory_FromClusterToList_IsToldInOneScreen()
    {
        var ecs = Client;
        var cluster = ecs.Cluster("shop-cluster");
        await cluster.Create().WithServiceConnectDefaults("shop").SendAsync(TestEcs.Token);

        var definition = await ecs.TaskDefinition("basket").Register()
            .ForFargate(256, 512)
            .AddContainer("web", web => web.FromImage("example/basket:1").WithPort(8080, "http", ApplicationProtocol.Http))
            .SendAsync(TestEcs.Token);

        var created = await PassAsync(cluster.CreateService("basket")
            .FromTaskDefinition(definition).WithDesiredCount(3)
            .OnFargate(subnets: ["subnet-1"], securityGroups: ["sg-1"])
            .WithServiceConnect(sc => sc.InNamespace("shop").Expose("http", e => e.As("basket").At("basket", port: 80)))
            .SendAndTrackAsync(Options, TestEcs.Token));

        var next = await ecs.TaskDefinition("basket").Register()
            .ForFargate(256, 512)
            .AddContainer("web", web => web.FromImage("example/basket:2").WithPort(8080, "http", ApplicationProtocol.Http))
            .SendAsync(TestEcs.Token);

        var rolledOut = await PassAsync(cluster.Service("basket").Update()
            .FromTaskDefinition(next)
            .SendAndTrackAsync(Options, TestEcs.Token));

        Assert.Equal(3, created.Progress.RunningCount);
        Assert.Equal((DeploymentOutcome.Successful, next.TaskDefinitionArn), (rolledOut.Outcome, rolledOut.Service.TaskDefinition));
        Assert.Equal([rolledOut.Service.ServiceArn!], await ecs.Namespace("shop").Services.ToListAsync(TestEcs.Token));
        Assert.Equal(("basket", 80), (Endpoint().DnsName, Endpoint().Port));
    }

    private EndpointSnapshot Endpoint() => Test.Ecs.Snapshot().Namespace("shop").Endpoint("basket");
}
