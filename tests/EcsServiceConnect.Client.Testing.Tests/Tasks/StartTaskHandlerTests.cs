using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class StartTaskHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Instances_GetOneTaskEach()
    {
        var arns = (await _test.PrepareAsync(instances: 2)).Select(instance => instance.ContainerInstanceArn!).ToList();

        var response = await StartAsync([arns[0], IdOf(arns[1])]);

        Assert.Empty(response.Failures);
        Assert.Equal(arns, response.Tasks.Select(task => task.ContainerInstanceArn));
        Assert.All(response.Tasks, task => Assert.Equal(
            ("PROVISIONING", "family:legacy", LaunchType.Ec2), (task.LastStatus, task.Group, task.LaunchType)));
        _test.Pass(1);
        Assert.All(await _test.TasksAsync(), task => Assert.Equal("RUNNING", task.LastStatus));
    }

    [Fact]
    public async Task Handle_SomeThatCannot_ReturnsFailuresBesideTheTasks()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(WithLabels(Definition(memory: 1000)));
        var good = (await _test.AddInstanceAsync(Machine("i-1"))).ContainerInstanceArn!;
        var full = (await _test.AddInstanceAsync(Machine("i-2", memory: 500))).ContainerInstanceArn!;
        var silent = (await _test.AddInstanceAsync(Machine("i-3"))).ContainerInstanceArn!;
        await _test.DisconnectAsync("i-3");
        var unable = (await _test.AddInstanceAsync(Machine("i-4", attributes: ("ecs.capability.other", null)))).ContainerInstanceArn!;
        var gone = (await _test.AddInstanceAsync(Machine("i-5"))).ContainerInstanceArn!;
        await _test.DeregisterAsync(gone);

        var response = await StartAsync([good, full, silent, unable, gone, "abc"]);

        Assert.Equal(good, Assert.Single(response.Tasks).ContainerInstanceArn);
        Assert.Equal(
            [
                $"{full} RESOURCE:MEMORY", $"{silent} AGENT", $"{unable} ATTRIBUTE", $"{gone} INACTIVE",
                "arn:aws:ecs:us-east-1:123456789012:container-instance/prod/abc MISSING",
            ],
            response.Failures.Select(failure => $"{failure.Arn} {failure.Reason}"));
    }

    [Fact]
    public async Task Handle_SameInstanceTwice_IsAccountedForEachTime()
    {
        var arn = (await _test.PrepareAsync(definition: Definition(cpu: 1500)))[0].ContainerInstanceArn!;

        var response = await StartAsync([arn, arn]);

        Assert.Single(response.Tasks);
        Assert.Equal("RESOURCE:CPU", Assert.Single(response.Failures).Reason);
    }

    [Fact]
    public async Task Handle_WhatTheTaskIsToBe_IsCarriedOver()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn!;

        var task = Assert.Single((await _test.Client.StartTaskAsync(
            new StartTaskRequest
            {
                Cluster = "prod",
                TaskDefinition = "legacy",
                ContainerInstances = [arn],
                Group = "jobs",
                StartedBy = "me",
                Tags = [new Tag { Key = "a", Value = "b" }],
                EnableExecuteCommand = true,
                Overrides = new TaskOverride { ContainerOverrides = [new ContainerOverride { Name = "app", Command = ["migrate"] }] },
            },
            TestEcs.Token)).Tasks);

        Assert.Equal(("jobs", "me", true), (task.Group, task.StartedBy, task.EnableExecuteCommand));
        Assert.Equal("a", Assert.Single(task.Tags).Key);
        Assert.Equal(["migrate"], task.Overrides!.ContainerOverrides![0].Command);
    }

    [Fact]
    public async Task Handle_ExternalMachine_RunsAnExternalTask()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(Definition());
        var arn = (await _test.AddInstanceAsync(Machine() with
        {
            InstanceIdentityDocument = null,
            Attributes =
            [
                new() { Name = "ecs.capability.external" }, new() { Name = "com.amazonaws.ecs.capability.docker-remote-api.1.18" },
            ],
        })).ContainerInstanceArn!;

        Assert.Equal(LaunchType.External, Assert.Single((await StartAsync([arn])).Tasks).LaunchType);
    }

    [Fact]
    public async Task Handle_InvalidRequests_Throws()
    {
        await _test.PrepareAsync();

        await _test.ThrowsAsync<InvalidParameterException>(_ => StartAsync([.. Enumerable.Range(0, 11).Select(i => $"i{i}")]));
        await _test.ThrowsAsync<InvalidParameterException>(_ => StartAsync([]));
        await _test.ThrowsAsync<ClientException>(client => client.StartTaskAsync(
            new StartTaskRequest { Cluster = "prod", TaskDefinition = "none", ContainerInstances = ["abc"] }, TestEcs.Token));
    }

    [Fact]
    public async Task ListTasks_ContainerInstance_ListsItsTasks()
    {
        var arns = (await _test.PrepareAsync(instances: 2)).Select(instance => instance.ContainerInstanceArn!).ToList();
        var task = (await StartAsync([arns[0]])).Tasks[0].TaskArn;

        Assert.Equal(task, Assert.Single(await _test.TasksAsync(new() { Cluster = "prod", ContainerInstance = IdOf(arns[0]) })).TaskArn);
        Assert.Empty(await _test.TasksAsync(new() { Cluster = "prod", ContainerInstance = arns[1] }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.TasksAsync(new() { Cluster = "prod", ContainerInstance = "abc" }));
    }

    private Task<StartTaskResponse> StartAsync(IReadOnlyList<string> instances) => _test.Client.StartTaskAsync(
        new StartTaskRequest { Cluster = "prod", TaskDefinition = "legacy", ContainerInstances = instances }, TestEcs.Token);
}
