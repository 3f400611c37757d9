using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Events;

/// <summary>The kinds of events that the developer guide shows, with the members that its samples have.</summary>
public partial class EcsEventTests
{
    private const string Prefix = "arn:aws:ecs:eu-central-1:210987654321:";

    public static TheoryData<string, string> ServiceActions => new()
    {
        { "SERVICE_STEADY_STATE", "INFO" },
        { "TASKSET_STEADY_STATE", "INFO" },
        { "CAPACITY_PROVIDER_STEADY_STATE", "INFO" },
        { "SERVICE_DESIRED_COUNT_UPDATED", "INFO" },
        { "TASKS_STOPPED", "INFO" },
        { "SERVICE_DEPLOYMENT_IN_PROGRESS", "INFO" },
        { "SERVICE_DEPLOYMENT_COMPLETED", "INFO" },
        { "SERVICE_TASK_START_IMPAIRED", "WARN" },
        { "SERVICE_DISCOVERY_INSTANCE_UNHEALTHY", "WARN" },
        { "VPC_LATTICE_TARGET_UNHEALTHY", "WARN" },
        { "VPC_LATTICE_TARGET_HEALTHY", "INFO" },
        { "SERVICE_DAEMON_PLACEMENT_CONSTRAINT_VIOLATED", "ERROR" },
        { "ECS_OPERATION_THROTTLED", "ERROR" },
        { "SERVICE_DISCOVERY_OPERATION_THROTTLED", "ERROR" },
        { "SERVICE_TASK_PLACEMENT_FAILURE", "ERROR" },
        { "SERVICE_TASK_CONFIGURATION_FAILURE", "ERROR" },
        { "SERVICE_HEALTH_UNKNOWN", "ERROR" },
        { "SERVICE_DEPLOYMENT_FAILED", "ERROR" },
    };

    public static TheoryData<string, string> DaemonDeployments => new()
    {
        { "DAEMON_DEPLOYMENT_PENDING", "INFO" },
        { "DAEMON_DEPLOYMENT_IN_PROGRESS", "INFO" },
        { "DAEMON_DEPLOYMENT_SUCCESSFUL", "INFO" },
        { "DAEMON_DEPLOYMENT_STOPPED", "INFO" },
        { "DAEMON_DEPLOYMENT_STOP_REQUESTED", "INFO" },
        { "DAEMON_DEPLOYMENT_ROLLBACK_IN_PROGRESS", "INFO" },
        { "DAEMON_DEPLOYMENT_ROLLBACK_SUCCESSFUL", "INFO" },
        { "DAEMON_DEPLOYMENT_ROLLBACK_FAILED", "ERROR" },
    };

    /// <summary>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html</summary>
    [Fact]
    public void Parse_TaskStateChange_SharesTheModelOfTasks()
    {
        const string Detail = """
            {"attachments":[{"id":"4f6d2a8e-90b1-4c57-8f3e-1a2b3c4d5e6f","type":"eni","status":"ATTACHED",
               "details":[{"name":"subnetId","value":"subnet-0aa1"},{"name":"privateIPv4Address","value":"10.1.2.3"}]}],
             "availabilityZone":"eu-central-1b","clusterArn":"arn:aws:ecs:eu-central-1:210987654321:cluster/shop",
             "containers":[{"containerArn":"arn:aws:ecs:eu-central-1:210987654321:container/9e8d7c6b","lastStatus":"STOPPED","name":"web",
               "exitCode":137,"reason":"OutOfMemoryError: killed","image":"shop/web:3","imageDigest":"sha256:00ff","runtimeId":"6b1f-17",
               "networkInterfaces":[{"attachmentId":"4f6d2a8e-90b1-4c57-8f3e-1a2b3c4d5e6f","privateIpv4Address":"10.1.2.3"}],"cpu":"0"}],
             "createdAt":"2027-02-03T04:00:00.402Z","launchType":"FARGATE","cpu":"256","memory":"512","desiredStatus":"STOPPED",
             "group":"service:orders","lastStatus":"STOPPED","overrides":{"containerOverrides":[{"name":"web"}]},"connectivity":"CONNECTED",
             "connectivityAt":"2027-02-03T04:00:04.453Z","pullStartedAt":"2027-02-03T04:00:10.103Z","startedAt":"2027-02-03T04:00:20Z",
             "pullStoppedAt":"2027-02-03T04:00:15+00:00","stoppingAt":"2027-02-03T04:04:00Z","stoppedAt":"2027-02-03T04:05:00Z",
             "executionStoppedAt":"2027-02-03T04:04:59Z","stopCode":"EssentialContainerExited","stoppedReason":"Essential container in task exited",
             "updatedAt":"2027-02-03T04:05:00.1Z","taskArn":"arn:aws:ecs:eu-central-1:210987654321:task/shop/6b1f",
             "taskDefinitionArn":"arn:aws:ecs:eu-central-1:210987654321:task-definition/web:7","startedBy":"ecs-svc/42","version":6,
             "platformVersion":"1.4.0"}
            """;

        var parsed = Parse<TaskStateChangeEvent>("ECS Task State Change", "task/shop/6b1f", Detail);

        Assert.Equal(EcsJson.Deserialize<EcsTask>(Detail), parsed.Task);
        Assert.Equal((TaskStopCode.EssentialContainerExited, 137), (parsed.Task.StopCode, parsed.Task.Containers[0].ExitCode));
        Assert.Equal(new DateTimeOffset(2027, 2, 3, 4, 0, 10, 103, TimeSpan.Zero), parsed.Task.PullStartedAt);
        Assert.Equal(new DateTimeOffset(2027, 2, 3, 4, 5, 0, 100, TimeSpan.Zero), parsed.OccurredAt);
        Assert.Equal(("shop", "orders", 6), (parsed.ClusterName, parsed.ServiceName, parsed.ResourceVersion));
        AssertRoundTrip(parsed);
    }

    /// <summary>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_container_instance_events.html</summary>
    [Fact]
    public void Parse_ContainerInstanceStateChange_SharesTheModelOfInstances()
    {
        const string Detail = """
            {"agentConnected":true,"attributes":[{"name":"com.amazonaws.ecs.capability.logging-driver.awslogs"},{"name":"ecs.os-type","value":"linux"}],
             "clusterArn":"arn:aws:ecs:eu-central-1:210987654321:cluster/shop",
             "containerInstanceArn":"arn:aws:ecs:eu-central-1:210987654321:container-instance/shop/77aa","ec2InstanceId":"i-0a1b2c3d",
             "registeredResources":[{"name":"CPU","type":"INTEGER","integerValue":2048},{"name":"PORTS","type":"STRINGSET","stringSetValue":["22","2376"]}],
             "remainingResources":[{"name":"CPU","type":"INTEGER","integerValue":1792},{"name":"PORTS_UDP","type":"STRINGSET","stringSetValue":[]}],
             "status":"ACTIVE","version":14801,"versionInfo":{"agentHash":"0bcd","agentVersion":"1.80.0","dockerVersion":"25.0.3"},
             "updatedAt":"2027-02-03T04:05:06.991Z","accountType":"new","pendingTasksCount":0}
            """;

        var parsed = Parse<ContainerInstanceStateChangeEvent>("ECS Container Instance State Change", "container-instance/shop/77aa", Detail);

        Assert.Equal(EcsJson.Deserialize<ContainerInstance>(Detail), parsed.ContainerInstance);
        Assert.Equal(["22", "2376"], parsed.ContainerInstance.RegisteredResources[1].StringSetValue);
        Assert.Equal(("shop", 14801), (parsed.ClusterName, parsed.ResourceVersion));
        Assert.Equal(Prefix + "cluster/shop", parsed.Detail.ClusterArn);
        Assert.Equal(new DateTimeOffset(2027, 2, 3, 4, 5, 6, 991, TimeSpan.Zero), parsed.OccurredAt);
        AssertRoundTrip(parsed);
    }

    /// <summary>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_events.html</summary>
    [Theory]
    [MemberData(nameof(ServiceActions))]
    public void Parse_ServiceAction_KnowsTheName(string name, string type)
    {
        var parsed = Parse<ServiceActionEvent>("ECS Service Action", "service/shop/orders", $$"""
            {"eventType":"{{type}}","eventName":"{{name}}","clusterArn":"{{Prefix}}cluster/shop","createdAt":"2027-02-03T04:05:06.695Z"}
            """);

        Assert.Equal((type, name), (parsed.Detail.EventType.Value, parsed.Detail.EventName.Value));
        Assert.Contains(name, typeof(ServiceEventName.Names).GetFields().Select(static field => field.GetRawConstantValue()));
        Assert.Equal(("shop", "orders", null), (parsed.ClusterName, parsed.ServiceName, parsed.ResourceVersion));
        Assert.Equal(parsed.Detail.CreatedAt, parsed.OccurredAt);
        AssertRoundTrip(parsed);
    }

    [Fact]
    public void Parse_ServiceActionWithParticulars_ReadsAll()
    {
        var parsed = Parse<ServiceActionEvent>("ECS Service Action", "service/shop/orders", $$"""
            {"eventType":"ERROR","eventName":"SERVICE_TASK_PLACEMENT_FAILURE","clusterArn":"{{Prefix}}cluster/shop",
             "capacityProviderArns":["{{Prefix}}capacity-provider/FARGATE_SPOT"],"containerInstanceArns":["{{Prefix}}container-instance/shop/77aa"],
             "ec2InstanceIds":["i-0a1b"],"taskArns":["{{Prefix}}task/shop/6b1f"],"taskSetArns":["{{Prefix}}task-set/shop/orders/ecs-svc/1"],
             "targetGroupArns":["tg"],"targets":["10.1.2.3"],"serviceRegistryArns":["sr"],"containerPort":8080,"desiredCount":3,"reason":"RESOURCE:FARGATE",
             "createdAt":"2027-02-03T04:05:06.087Z"}
            """);

        var detail = parsed.Detail;
        Assert.Equal((ServiceEventName.ServiceTaskPlacementFailure, EcsEventType.Error), (detail.EventName, detail.EventType));
        Assert.Equal("RESOURCE:FARGATE", detail.Reason);
        Assert.Equal((8080, 3), (detail.ContainerPort, detail.DesiredCount));
        Assert.Equal("FARGATE_SPOT", EcsArn.GetName(Assert.Single(detail.CapacityProviderArns)));
        Assert.Equal(
            ["77aa", "i-0a1b", "6b1f", "tg", "10.1.2.3", "sr"],
            new[]
                {
                    detail.ContainerInstanceArns, detail.Ec2InstanceIds, detail.TaskArns, detail.TargetGroupArns, detail.Targets,
                    detail.ServiceRegistryArns,
                }
                .Select(static items => EcsArn.GetName(Assert.Single(items))));
        Assert.Single(detail.TaskSetArns);
        AssertRoundTrip(parsed);
    }

    [Theory]
    [InlineData("serviceName")]
    [InlineData("service")]
    public void ServiceName_WithoutResource_ComesFromTheDetail(string member) => Assert.Equal(
        "orders",
        EcsEvent.Parse($$"""{"detail-type":"ECS Service Action","detail":{"{{member}}":"{{Prefix}}service/shop/orders"} }""").ServiceName);

    /// <summary>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_deployment_events.html</summary>
    [Theory]
    [InlineData("SERVICE_DEPLOYMENT_IN_PROGRESS", "INFO")]
    [InlineData("SERVICE_DEPLOYMENT_COMPLETED", "INFO")]
    [InlineData("SERVICE_DEPLOYMENT_FAILED", "ERROR")]
    public void Parse_DeploymentStateChange_ReadsAll(string name, string type)
    {
        var parsed = Parse<DeploymentStateChangeEvent>("ECS Deployment State Change", "service/shop/orders", $$"""
            {"eventType":"{{type}}","eventName":"{{name}}","deploymentId":"ecs-svc/4711","updatedAt":"2027-02-03T04:05:06Z","reason":"Because."}
            """);

        Assert.Equal((type, name), (parsed.Detail.EventType.Value, parsed.Detail.EventName.Value));
        Assert.Equal(("ecs-svc/4711", "Because."), (parsed.Detail.DeploymentId, parsed.Detail.Reason));
        Assert.Equal(("shop", "orders"), (parsed.ClusterName, parsed.ServiceName));
        AssertRoundTrip(parsed);
    }

    /// <summary>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_hook_state_change_events.html</summary>
    [Theory]
    [InlineData("HOOK_IN_PROGRESS")]
    [InlineData("HOOK_AWAITING_ACTION")]
    [InlineData("HOOK_SUCCEEDED")]
    [InlineData("HOOK_FAILED")]
    [InlineData("HOOK_TIMED_OUT")]
    public void Parse_HookStateChange_ReadsAll(string name)
    {
        var parsed = Parse<HookStateChangeEvent>("ECS Hook State Change", "service-deployment/shop/orders/0EYS", $$"""
            {"eventType":"INFO","eventName":"{{name}}","hookId":"ecs-pause-e7tK","hookType":"PAUSE","expiresAt":"2027-02-03T04:15:06Z",
             "lifecycleStage":"POST_TEST_TRAFFIC_SHIFT","clusterArn":"{{Prefix}}cluster/shop","serviceArn":"{{Prefix}}service/shop/orders",
             "serviceDeploymentArn":"{{Prefix}}service-deployment/shop/orders/0EYS","updatedAt":"2027-02-03T04:05:06.618059641Z"}
            """);

        Assert.Equal((EcsEventType.Info, name), (parsed.Detail.EventType, parsed.Detail.EventName.Value));
        Assert.Contains(name, typeof(HookEventName.Names).GetFields().Select(static field => field.GetRawConstantValue()));
        Assert.Equal(("ecs-pause-e7tK", DeploymentLifecycleHookTargetType.Pause), (parsed.Detail.HookId, parsed.Detail.HookType));
        Assert.Equal(DeploymentLifecycleHookStage.PostTestTrafficShift, parsed.Detail.LifecycleStage);
        Assert.Equal(new DateTimeOffset(2027, 2, 3, 4, 15, 6, TimeSpan.Zero), parsed.Detail.ExpiresAt);
        Assert.Equal(("shop", "orders", Prefix + "service-deployment/shop/orders/0EYS"), (parsed.ClusterName, parsed.ServiceName, parsed.ResourceArn));
        Assert.Equal(parsed.Detail.UpdatedAt, parsed.OccurredAt);
        AssertRoundTrip(parsed);
    }

    /// <summary>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons-events.html</summary>
    [Theory]
    [MemberData(nameof(DaemonDeployments))]
    public void Parse_DaemonDeploymentStateChange_ReadsAll(string name, string type)
    {
        var parsed = Parse<DaemonDeploymentStateChangeEvent>("ECS Daemon Deployment State Change", "daemon/shop/agent", $$"""
            {"eventType":"{{type}}","eventName":"{{name}}","clusterArn":"{{Prefix}}cluster/shop","daemonArn":"{{Prefix}}daemon/shop/agent",
             "daemonDeploymentArn":"{{Prefix}}daemon-deployment/shop/agent/0E","targetDaemonRevisionArn":"{{Prefix}}daemon-revision/shop/agent/85",
             "updatedAt":"2027-02-03T04:05:06.618059641Z"}
            """);

        Assert.Equal((type, name), (parsed.Detail.EventType.Value, parsed.Detail.EventName.Value));
        Assert.Contains(name, typeof(DaemonEventName.Names).GetFields().Select(static field => field.GetRawConstantValue()));
        Assert.Equal(new DateTimeOffset(2027, 2, 3, 4, 5, 6, TimeSpan.Zero).AddTicks(6_180_596), parsed.OccurredAt);
        Assert.Equal("shop", parsed.ClusterName);
        AssertRoundTrip(parsed);
    }

    [Theory]
    [InlineData("TASK_FAILED_TO_RUN")]
    [InlineData("TASK_CREATION_FAILED")]
    public void Parse_DaemonServiceAction_ReadsAll(string failure)
    {
        var parsed = Parse<DaemonServiceActionEvent>("ECS Daemon Service Action", "task/shop/6b1f", $$"""
            {"eventType":"WARNING","eventName":"DAEMON_TASK_START_IMPAIRED","clusterArn":"{{Prefix}}cluster/shop",
             "containerInstanceArn":"{{Prefix}}container-instance/shop/77aa","taskArn":"{{Prefix}}task/shop/6b1f",
             "daemonRevisionArn":"{{Prefix}}daemon-revision/shop/agent/85","capacityProviderName":"managed","daemonArn":"{{Prefix}}daemon/shop/agent",
             "daemonTaskDefinitionArn":"{{Prefix}}daemon-task-definition/agent:1","failureType":"{{failure}}",
             "createdAt":"2027-02-03T04:05:06.000Z","reason":"RESOURCE:CPU"}
            """);

        Assert.Equal((EcsEventType.Warning, DaemonEventName.DaemonTaskStartImpaired), (parsed.Detail.EventType, parsed.Detail.EventName));
        Assert.Equal((failure, "managed"), (parsed.Detail.FailureType.Value, parsed.Detail.CapacityProviderName));
        Assert.Equal(Prefix + "daemon/shop/agent", parsed.ResourceArn);
        Assert.Equal(parsed.Detail.CreatedAt, parsed.OccurredAt);
        AssertRoundTrip(parsed);
    }

    private static T Parse<T>(string detailType, string resource, string detail)
        where T : EcsEvent
    {
        var parsed = EcsEvent.Parse($$"""
            {"version":"0","id":"0c7f5a7e-4b6c-4f0e-9a75-3f1b8d2c6e90","detail-type":"{{detailType}}","source":"aws.ecs","account":"210987654321",
             "time":"2027-02-03T04:05:07Z","region":"eu-central-1","resources":["{{Prefix}}{{resource}}"],"detail":{{detail}}}
            """);
        Assert.Equal(("0", detailType, "aws.ecs"), (parsed.Version, parsed.DetailType, parsed.Source));
        Assert.Equal(("210987654321", "eu-central-1"), (parsed.Account, parsed.Region));
        Assert.Equal(new DateTimeOffset(2027, 2, 3, 4, 5, 7, TimeSpan.Zero), parsed.Time);
        return Assert.IsType<T>(parsed);
    }

    private static void AssertRoundTrip(EcsEvent parsed)
    {
        Assert.Equal(parsed, EcsEvent.Parse(EcsJson.Serialize(parsed)));
        Assert.Equal(parsed, EcsEvent.Parse(EcsJson.SerializeToUtf8Bytes(parsed, indented: true)));
    }
}
