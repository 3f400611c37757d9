using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Logs;

public class ContainerLogLocationTests
{
    private const string DockerId = "5f2c4d6e8f00112233445566778899aabbccddeeff00112233445566778899aa";

    [Fact]
    public void Create_Prefix_NamesTheStreamByContainerAndTask()
    {
        var location = ContainerLogLocation.Create(Awslogs(("awslogs-region", "eu-west-1"), ("awslogs-create-group", "true")), CreateTask(), "app");

        Assert.Equal(("/ecs/orders", "web/app/0123abcd", "eu-west-1"), (location.LogGroup, location.LogStream, location.Region));
        Assert.Equal((LogDriver.Awslogs, "app", true), (location.LogDriver, location.ContainerName, location.CreatesLogGroup));
        Assert.Equal(
            "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/$252Fecs$252Forders/log-events/web$252Fapp$252F0123abcd",
            location.ConsoleUrl!.OriginalString);
        Assert.Equal($"log of app: /ecs/orders web/app/0123abcd {location.ConsoleUrl.OriginalString}", location.ToString());
    }

    [Fact]
    public void Create_NoRegion_IsThatOfTheTask() =>
        Assert.Equal("eu-central-1", ContainerLogLocation.Create(Awslogs(), CreateTask(), "app").Region);

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    [InlineData("", false)]
    public void Create_CreateGroup_IsReadInAnyCase(string value, bool expected) =>
        Assert.Equal(expected, ContainerLogLocation.Create(Awslogs(("awslogs-create-group", value)), CreateTask(), "app").CreatesLogGroup);

    [Fact]
    public void Create_NoPrefixOnAnInstance_IsTheDockerId()
    {
        var configuration = Awslogs(("awslogs-stream-prefix", ""));

        var location = ContainerLogLocation.Create(configuration, CreateTask(LaunchType.Ec2, DockerId), "app");

        Assert.Equal(DockerId, location.LogStream);
        Assert.EndsWith("/log-events/" + DockerId, location.ConsoleUrl!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(DockerId, ContainerLogLocation.Create(configuration, CreateTask(LaunchType.External, DockerId), "app").LogStream);
    }

    [Theory]
    [InlineData("EC2", null)]
    [InlineData("FARGATE", "0123abcd-17")]
    [InlineData("MANAGED_INSTANCES", "0123abcd0123abcd0123abcd0123abcd-0918273645")]
    public void Create_NoPrefixAndNoDockerId_KnowsOnlyTheGroup(string launchType, string? runtimeId)
    {
        var location = ContainerLogLocation.Create(
            Awslogs(("awslogs-stream-prefix", "")), CreateTask(new LaunchType(launchType), runtimeId), "app");

        Assert.Equal(("/ecs/orders", null), (location.LogGroup, location.LogStream));
        Assert.EndsWith("#logsV2:log-groups/log-group/$252Fecs$252Forders", location.ConsoleUrl!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("(stream not known)", location.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("splunk")]
    [InlineData("awsfirelens")]
    [InlineData("json-file")]
    [InlineData("a-driver-of-tomorrow")]
    public void Create_OtherDriver_IsOnlyNamed(string driver)
    {
        var configuration = Awslogs() with { LogDriver = new LogDriver(driver) };

        var location = ContainerLogLocation.Create(configuration, CreateTask(), "app");

        Assert.Equal(new ContainerLogLocation { ContainerName = "app", LogDriver = new LogDriver(driver) }, location);
        Assert.Equal("log of app: log driver " + driver, location.ToString());
    }

    [Fact]
    public void Create_NoConfiguration_HasNoDriver()
    {
        var location = ContainerLogLocation.Create(null, CreateTask(), "app");

        Assert.Equal((false, null, null), (location.LogDriver.HasValue, location.LogGroup, location.ConsoleUrl));
        Assert.Equal("log of app: no log configuration", location.ToString());
    }

    [Theory]
    [InlineData("aws", "eu-central-1", "https://eu-central-1.console.aws.amazon.com/cloudwatch/home?region=eu-central-1#")]
    [InlineData("aws-cn", "cn-north-1", "https://cn-north-1.console.amazonaws.cn/cloudwatch/home?region=cn-north-1#")]
    [InlineData("aws-eusc", "eusc-de-east-1", "https://eusc-de-east-1.console.amazonaws-eusc.eu/cloudwatch/home?region=eusc-de-east-1#")]
    [InlineData("aws-us-gov", "us-gov-west-1", "https://us-gov-west-1.console.amazonaws-us-gov.com/cloudwatch/home?region=us-gov-west-1#")]
    public void ConsoleUrl_Partition_HasItsConsole(string partition, string region, string expected)
    {
        var task = CreateTask() with { TaskArn = $"arn:{partition}:ecs:{region}:123456789012:task/prod/0123abcd" };

        Assert.StartsWith(expected, ContainerLogLocation.Create(Awslogs(), task, "app").ConsoleUrl!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public void ConsoleUrl_UnknownPartition_IsNull()
    {
        var task = CreateTask() with { TaskArn = "arn:aws-iso:ecs:us-iso-east-1:123456789012:task/prod/0123abcd" };

        var location = ContainerLogLocation.Create(Awslogs(), task, "app");

        Assert.Equal(("/ecs/orders", null), (location.LogGroup, location.ConsoleUrl));
    }

    [Theory]
    [InlineData("/a/[$LATEST]#1", "$252Fa$252F$255B$2524LATEST$255D$25231")]
    [InlineData("a b.c_d-e", "a$2520b.c_d-e")]
    public void ConsoleUrl_SpecialCharacters_AreEncodedTwice(string group, string expected)
    {
        var location = ContainerLogLocation.Create(Awslogs(("awslogs-group", group)), CreateTask(), "app");

        Assert.Contains($"/log-group/{expected}/log-events/", location.ConsoleUrl!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_InvalidArguments_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => ContainerLogLocation.Create(null, null!, "app"));
        Assert.Throws<ArgumentException>(() => ContainerLogLocation.Create(null, CreateTask(), ""));
        Assert.Throws<ArgumentException>(() => ContainerLogLocation.Create(null, new EcsTask(), "app"));
    }

    private static LogConfiguration Awslogs(params (string Name, string Value)[] options)
    {
        var all = new Dictionary<string, string> { ["awslogs-group"] = "/ecs/orders", ["awslogs-stream-prefix"] = "web" };
        foreach (var (name, value) in options)
        {
            all[name] = value;
        }

        return new LogConfiguration { LogDriver = LogDriver.Awslogs, Options = all };
    }

    private static EcsTask CreateTask(LaunchType? launchType = null, string? runtimeId = null) => new()
    {
        TaskArn = "arn:aws:ecs:eu-central-1:123456789012:task/prod/0123abcd",
        LaunchType = launchType ?? LaunchType.Fargate,
        Containers = [new Container { Name = "app", RuntimeId = runtimeId }],
    };
}
