using System.Net;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests.Control;

public class OutcomeReaderTests
{
    [Theory]
    [InlineData("{'type':'exit'}", 1)]
    [InlineData("{'type':'exit','exitCode':137,'reason':'OutOfMemoryError: killed','family':'job:1'}", 137)]
    [InlineData("{'type':'exit','exitCode':0,'after':'30m','image':'example/job'}", 0)]
    [InlineData("{'type':'failToStart','reason':'CannotPullContainerError: no such tag','family':'job'}", null)]
    public async Task Apply_OutcomeOfTasks_TaskStops(string json, int? exitCode)
    {
        await using var server = await ControlServer.StartAsync();
        await server.DoAsync("/outcomes", json);
        var task = await server.RunTaskAsync();

        await server.DoAsync("/time", "{'advance':'100m'}");

        Assert.Equal(("STOPPED", exitCode), (await server.DescribeTaskAsync(task)) is var stopped
            ? (stopped.LastStatus, stopped.Containers[0].ExitCode)
            : default);
    }

    [Theory]
    [InlineData("{'type':'ignoreStopSignal','container':'app','family':'job'}", 137)]
    [InlineData("{'type':'ignoreStopSignal','container':'other'}", 0)]
    public async Task Apply_OutcomeOfAContainer_IsThatOfTheStop(string json, int exitCode)
    {
        await using var server = await ControlServer.StartAsync();
        await server.DoAsync("/outcomes", json);
        var task = await server.RunTaskAsync();
        await server.DoAsync("/time", "{'advance':'100m'}");
        await server.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = task.TaskArn! }, TestContext.Current.CancellationToken);

        await server.DoAsync("/time", "{'advance':'40m'}");

        Assert.Equal(exitCode, (await server.DescribeTaskAsync(task)).Containers[0].ExitCode);
    }

    [Theory]
    [InlineData("{'type':'failHealthChecks','container':'app','after':'1m'}")]
    [InlineData("{'type':'failTargetHealthChecks','after':'1m','reason':'Request timed out'}")]
    [InlineData("{'type':'exit','container':'app','exitCode':3}")]
    [InlineData("{'type':'stopExecAgent','container':'app','after':'1m','reason':'Received Container Stopped event'}")]
    public async Task Apply_OutcomeOfTheHealth_IsSetUp(string json)
    {
        await using var server = await ControlServer.StartAsync();
        await server.DoAsync("/outcomes", json);

        var (_, list) = await server.GetAsync("/outcomes");
        Assert.Equal(1, list.GetProperty("outcomes").GetArrayLength());
    }

    [Theory]
    [InlineData("{'type':'exit','startedBy':'nightly'}")]
    [InlineData("{'type':'exit','service':'job'}")]
    [InlineData("{'type':'failToStart','reason':'no','image':'example/other'}")]
    [InlineData("{'type':'failToStart','reason':'no','deployment':'prod/job'}")]
    public async Task Apply_OtherTasks_AreNotAffected(string json)
    {
        await using var server = await ControlServer.StartAsync();
        await server.DoAsync("/outcomes", json);
        var task = await server.RunTaskAsync();

        await server.DoAsync("/time", "{'advance':'100m'}");

        Assert.Equal("RUNNING", (await server.DescribeTaskAsync(task)).LastStatus);
    }

    [Theory]
    [InlineData("{'type':'failToStart','deployment':'prod/orders','reason':'CannotPullContainerError: no such tag'}")]
    [InlineData("{'type':'exit','deployment':'orders','exitCode':3,'after':'1s','reason':'It broke.'}")]
    public async Task Apply_OutcomeOfDeployments_DeploymentFails(string json)
    {
        await using var server = await ControlServer.StartAsync();
        await server.DoAsync("/outcomes", json);
        await server.Client.CreateServiceAsync(
            new CreateServiceRequest
            {
                Cluster = "prod",
                ServiceName = "orders",
                TaskDefinition = "job",
                DesiredCount = 1,
                LaunchType = LaunchType.Fargate,
                NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } },
                DeploymentConfiguration = new DeploymentConfiguration
                {
                    DeploymentCircuitBreaker = new DeploymentCircuitBreaker { Enable = true, Rollback = false },
                },
            },
            TestContext.Current.CancellationToken);

        await server.DoAsync("/time", "{'advance':'2d'}");

        var service = server.Ecs.Snapshot().GetCluster("prod").GetService("orders");
        Assert.Equal(DeploymentRolloutState.Failed, service.Deployments[0].RolloutState);
    }

    [Theory]
    [InlineData("{}", "type")]
    [InlineData("{'type':'crash'}", "type")]
    [InlineData("{'type':'failToStart'}", "reason")]
    [InlineData("{'type':'failToStart','reason':' '}", "reason")]
    [InlineData("{'type':'failToStart','reason':'no','exitCode':1}", "exitCode")]
    [InlineData("{'type':'exit','exitCode':256}", "exitCode")]
    [InlineData("{'type':'exit','after':'never'}", "after")]
    [InlineData("{'type':'exit','deployment':'orders','family':'job'}", "family")]
    [InlineData("{'type':'failHealthChecks'}", "container")]
    [InlineData("{'type':'ignoreStopSignal'}", "container")]
    [InlineData("{'type':'failHealthChecks','container':'app','reason':'no'}", "reason")]
    [InlineData("{'type':'failTargetHealthChecks','deployment':'orders'}", "type")]
    [InlineData("{'type':'exit','count':-1}", "count")]
    public async Task Apply_InvalidOutcome_NamesTheMember(string json, string member)
    {
        await using var server = await ControlServer.StartAsync();

        var (status, body) = await server.PostAsync("/outcomes", json);

        Assert.Equal((HttpStatusCode.BadRequest, member), (status, body.GetProperty("member").GetString()));
    }

    [Theory]
    [InlineData(typeof(TaskSetup), "ExitWith,FailTargetHealthChecks,FailToStart,OnContainer")]
    [InlineData(typeof(ContainerSetup), "ExitWith,FailHealthChecks,IgnoreStopSignal,StopExecAgent")]
    [InlineData(typeof(DeploymentSetup), "ExitWith,Fail")]
    public void Setups_EachPublicMethod_HasATypeOfOutcome(Type setup, string expected) => Assert.Equal(
        expected.Split(','),
        setup.GetMethods().Where(method => method.DeclaringType == setup).Select(static method => method.Name).Order(StringComparer.Ordinal));
}
