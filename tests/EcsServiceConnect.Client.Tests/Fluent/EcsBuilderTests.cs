using System.Reflection;
using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

public partial class EcsBuilderTests
{
    private static readonly CreateServiceBuilder _base =
        ThrowingClient.Instance.Cluster("prod").CreateService("orders").FromTaskDefinition("orders:7").WithTag("team", "a");

    [Fact]
    public void Methods_SharedBuilder_LeaveItUnchanged()
    {
        var small = _base.WithDesiredCount(1).OnFargate(["subnet-1"]).WithTag("size", "small");
        var large = _base.WithDesiredCount(9).OnEc2().With(request => request with { Role = "large" });

        var (first, second) = (small.Build(), large.Build());

        Assert.Equal((1, LaunchType.Fargate, null), (first.DesiredCount, first.LaunchType, first.Role));
        Assert.Equal((9, LaunchType.Ec2, "large"), (second.DesiredCount, second.LaunchType, second.Role));
        Assert.Equal(["team", "size"], first.Tags!.Select(static tag => tag.Key));
        Assert.Equal(["team"], second.Tags!.Select(static tag => tag.Key));
        Assert.Throws<EcsValidationException>(() => _base.Build());
    }

    [Fact]
    public void Methods_ListChangedLater_KeepTheCopy()
    {
        List<string> subnets = ["subnet-1"];
        var builder = _base.WithDesiredCount(1).OnFargate(subnets);

        subnets.Clear();

        Assert.Equal(["subnet-1"], builder.Build().NetworkConfiguration!.AwsvpcConfiguration!.Subnets);
    }

    [Fact]
    public void Methods_ListsChangedLater_KeepTheirCopies()
    {
        List<string> names = ["a"];
        List<CapacityProviderStrategyItem> strategy = [.. LaunchSamples.Spot];
        List<int> codes = [1];
        Dictionary<string, string> tags = new() { ["team"] = "a" };
        List<DeploymentLifecycleHookStage> stages = [DeploymentLifecycleHookStage.PreScaleUp];
        var service = _base.WithDesiredCount(1).OnCapacityProviders(strategy).InSubnets(names, names).WithTags(tags)
            .WithDeployment(deployment => deployment.WithAlarms(names).WithLifecycleHook("arn:function", "arn:role", stages));
        var cluster = ThrowingClient.Instance.Cluster("prod").Create().WithCapacityProviders(names);
        var container = new ContainerBuilder("web").FromImage("example/web:1")
            .WithCommand(names).WithEntryPoint(names).WithHealthCheck(names).WithRestartPolicy(codes).WithEnvironment(tags);
        var overriding = new ContainerOverrideBuilder("web").WithCommand(names).WithEnvironment(tags);
        string[] before = All();

        names.Clear();
        strategy.Clear();
        codes.Clear();
        tags.Clear();
        stages.Clear();

        Assert.Equal(before, All());

        string[] All() =>
        [
            EcsJson.Serialize(service.Build()), EcsJson.Serialize(cluster.Build()), EcsJson.Serialize(container.Build()), EcsJson.Serialize(overriding.Build()),
        ];
    }

    [Fact]
    public void Build_CalledTwice_MakesEqualRecords()
    {
        var builder = _base.WithDesiredCount(2);

        Assert.Equal(builder.Build(), builder.Build());
    }

    [Fact]
    public void With_BeforeOtherMethods_IsAppliedLast()
    {
        var request = _base
            .With(request => request with { DesiredCount = request.DesiredCount + 1, Role = "first" })
            .With(request => request with { Role = $"{request.Role}, second" })
            .WithDesiredCount(2)
            .Build();

        Assert.Equal((3, "first, second"), (request.DesiredCount, request.Role));
    }

    [Fact]
    public void With_MissingMember_SatisfiesTheCheck()
    {
        var request = _base.With(request => request with { DesiredCount = 2 }).Build();

        Assert.Equal(2, request.DesiredCount);
    }

    [Fact]
    public void DebuggerDisplay_Builder_ListsTheCalledMethods()
    {
        var display = typeof(EcsBuilder<CreateServiceBuilder, CreateServiceRequest>).GetProperty(
            "DebuggerDisplay", BindingFlags.NonPublic | BindingFlags.Instance)!;

        Assert.Equal("CreateServiceRequest: FromTaskDefinition, WithTag, OnEc2", display.GetValue(_base.OnEc2()));
    }

    [Fact]
    public void Build_RequestOptions_TravelWithTheRequest()
    {
        var options = new EcsRequestOptions { Timeout = TimeSpan.FromSeconds(3) };

        Assert.Same(options, _base.WithDesiredCount(1).With(request => request with { Options = options }).Build().Options);
    }

    [Fact]
    public void Methods_AddingNothing_LeaveTheListAbsent()
    {
        Dictionary<string, string> none = [];

        Assert.Null(ThrowingClient.Instance.Cluster("prod").Create().WithTags(none).Build().Tags);
        Assert.Null(new ContainerBuilder("web").FromImage("example/web:1").WithEnvironment(none).Build().Environment);
        Assert.Null(new ContainerOverrideBuilder("web").WithEnvironment(none).Build().Environment);
        Assert.Equal("team", Assert.Single(_base.WithDesiredCount(1).WithTags(none).Build().Tags!).Key);
    }
}
