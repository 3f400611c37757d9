using System.Net;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests.Control;

public class HookReaderTests
{
    [Theory]
    [InlineData("{'type':'succeed'}", "SUCCESSFUL")]
    [InlineData("{'type':'fail'}", "ROLLBACK_SUCCESSFUL")]
    [InlineData("{'type':'fail','service':'prod/orders','stage':'POST_SCALE_UP','target':'check','count':'unlimited'}", "ROLLBACK_SUCCESSFUL")]
    [InlineData("{'type':'fail','stage':'PRE_SCALE_UP'}", "SUCCESSFUL")]
    [InlineData("{'type':'fail','service':'payments'}", "SUCCESSFUL")]
    [InlineData("{'type':'inProgress','callbackDelay':'2m','count':3}", "SUCCESSFUL")]
    [InlineData("{'type':'inProgress','count':'unlimited'}", "ROLLBACK_SUCCESSFUL")]
    [InlineData("{'type':'timeOut'}", "ROLLBACK_SUCCESSFUL")]
    public async Task Apply_Hook_DecidesAboutTheDeployment(string json, string expected)
    {
        await using var server = await ControlServer.StartAsync();
        var set = await server.DoAsync("/hooks", json);
        var arn = await DeployAsync(server);

        await server.DoAsync("/time", "{'advance':'2d'}");

        var described = await server.Client.DescribeServiceDeploymentsAsync(
            new DescribeServiceDeploymentsRequest { ServiceDeploymentArns = [arn] }, TestContext.Current.CancellationToken);
        Assert.Equal(expected, described.ServiceDeployments[0].Status.Value);
        Assert.Equal(1, set.GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task Apply_Hook_IsListedAndRemoved()
    {
        await using var server = await ControlServer.StartAsync();
        await server.DoAsync("/hooks", "{'type':'fail'}");
        await server.DoAsync("/hooks", "{'type':'inProgress','callbackDelay':'60s'}");

        var listed = (await server.GetAsync("/hooks")).Body.GetProperty("hooks");
        Assert.Equal(["fail", "inProgress"], listed.EnumerateArray().Select(static hook => hook.GetProperty("type").GetString()));
        Assert.Equal(1, (await server.GetAsync("/hooks/2")).Body.GetProperty("remaining").GetInt32());
        Assert.Equal(HttpStatusCode.OK, (await server.DeleteAsync("/hooks/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync("/hooks/1")).Status);
        await server.DeleteAsync("/hooks");
        Assert.Empty((await server.GetAsync("/hooks")).Body.GetProperty("hooks").EnumerateArray());
    }

    [Theory]
    [InlineData("{}", "type")]
    [InlineData("{'type':'explode'}", "type")]
    [InlineData("{'type':'fail','stage':'SCALE_UP'}", "stage")]
    [InlineData("{'type':'fail','callbackDelay':'60s'}", "callbackDelay")]
    [InlineData("{'type':'inProgress','callbackDelay':'500ms'}", "callbackDelay")]
    [InlineData("{'type':'fail','image':'example/orders'}", "image")]
    [InlineData("{'type':'fail','count':0}", "count")]
    public async Task Apply_InvalidHook_NamesTheMember(string json, string member)
    {
        await using var server = await ControlServer.StartAsync();

        var (status, body) = await server.PostAsync("/hooks", json);

        Assert.Equal((HttpStatusCode.BadRequest, member), (status, body.GetProperty("member").GetString()));
    }

    [Fact]
    public void Setup_EachPublicMethod_HasATypeOfHook() => Assert.Equal(
        ["Fail", "RespondWith", "StayInProgress", "Succeed", "TimeOut"],
        typeof(LifecycleHookSetup).GetMethods()
            .Where(static method => method.DeclaringType == typeof(LifecycleHookSetup))
            .Select(static method => method.Name)
            .Order(StringComparer.Ordinal));

    private static async Task<string> DeployAsync(ControlServer server)
    {
        var hook = new DeploymentLifecycleHook
        {
            HookTargetArn = "arn:aws:lambda:us-east-1:123456789012:function:check",
            RoleArn = "arn:aws:iam::123456789012:role/hooks",
            LifecycleStages = [DeploymentLifecycleHookStage.PostScaleUp],
        };
        server.Ecs.Seed(new CreateServiceRequest
        {
            Cluster = "prod",
            ServiceName = "orders",
            TaskDefinition = "job",
            DesiredCount = 1,
            LaunchType = LaunchType.Fargate,
            NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } },
            DeploymentConfiguration = new DeploymentConfiguration { Strategy = DeploymentStrategy.BlueGreen, LifecycleHooks = [hook] },
        });
        var updated = await server.Client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "orders", ForceNewDeployment = true }, TestContext.Current.CancellationToken);
        return updated.Service!.CurrentServiceDeployment!;
    }
}
