using System.Reflection;

namespace EcsServiceConnect.Client.Testing.Tests.Identity;

public class ArnFactoryTests
{
    private const string Account = "123456789012";

    public static TheoryData<string> Methods =>
    [
        .. typeof(ArnFactory).GetMethods()
            .Select(static method => method.Name)
            .Where(static name => name.StartsWith("Create", StringComparison.Ordinal) && !IsOfAnotherService(name)),
    ];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Create_ArnOfEcsOrCloudMap_IsParsedByEcsArn(string method)
    {
        var create = typeof(ArnFactory).GetMethod(method)!;
        var arguments = create.GetParameters().Select(CreateArgument).ToArray();

        var arn = EcsArn.Parse((string)create.Invoke(new ArnFactory("eu-central-1", Account), arguments)!);

        Assert.Equal(("aws", "eu-central-1", Account), (arn.Partition, arn.Region, arn.AccountId));
        Assert.Equal(arn.Revision is null ? arguments[^1] : "name:7", arn.Name);
        Assert.Equal(arn.Name, EcsArn.GetName(arn.ToString()));
        Assert.Equal(arguments.Length > 2 ? arguments[1] : null, arn.ParentName);
    }

    [Theory]
    [InlineData("eu-central-1", "aws")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    [InlineData("us-iso-east-1", "aws-iso")]
    [InlineData("us-isob-east-1", "aws-iso-b")]
    [InlineData("eu-isoe-west-1", "aws-iso-e")]
    [InlineData("us-isof-south-1", "aws-iso-f")]
    [InlineData("eusc-de-east-1", "aws-eusc")]
    public void Create_AnyRegion_HasItsPartition(string region, string partition) =>
        Assert.Equal(partition, EcsArn.Parse(new ArnFactory(region, Account).CreateClusterArn("prod")).Partition);

    private static bool IsOfAnotherService(string method) =>
        method is nameof(ArnFactory.CreateRoleArn) or nameof(ArnFactory.CreateAutoScalingGroupArn);

    private static object CreateArgument(ParameterInfo parameter) => parameter switch
    {
        { ParameterType: var type } when type == typeof(int) => 7,
        { Name: "id", Member.Name: nameof(ArnFactory.CreateTaskSetArn) } => "ecs-svc/1234567890123456789",
        { Name: "id" } => "0123456789abcdef",
        { Name: "cluster" } => "prod",
        { Name: "service" or "daemon" } => "orders",
        { Name: "taskId" } => "fedcba9876543210",
        _ => "name",
    };
}
