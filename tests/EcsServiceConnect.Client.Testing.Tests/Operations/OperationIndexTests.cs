using System.Text;

namespace EcsServiceConnect.Client.Testing.Tests;

public class OperationIndexTests
{
    public static TheoryData<string> EveryOperation { get; } =
    [
        .. typeof(EcsClient).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(Cluster).Namespace && type.IsAssignableTo(typeof(EcsRequest)) && !type.IsAbstract)
            .Select(type => type.Name[..^"Request".Length]),
    ];

    [Theory]
    [MemberData(nameof(EveryOperation))]
    public async Task Execute_AnyOperationOfTheClientWithoutMembers_ReturnsResponseOrAModeledError(string operation)
    {
        var response = await new InMemoryEcs().SendAsync(operation, "{}");

        var text = Encoding.UTF8.GetString(response.Body.Span);
        if (response.StatusCode == 200)
        {
            Assert.Equal('{', text[0]);
            return;
        }

        Assert.True(response.StatusCode == 400, text);
        Assert.True(
            typeof(EcsClient).Assembly.GetType($"EcsServiceConnect.Client.{response.Headers["x-amzn-ErrorType"]}") is not null, text);
    }

    [Fact]
    public void Names_OfTheTable_AreAllOperationsOfTheClient()
    {
        var ofTheClient = EveryOperation.Select(row => row.Data).Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(88, ofTheClient.Length);
        Assert.Equal(ofTheClient, new OperationIndex(new EcsModules(new InMemoryEcs().State)).Names.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("CreateService", "{}", "serviceName")]
    [InlineData("DeleteAttributes", "{}", "attributes")]
    [InlineData("DeleteCapacityProvider", "{}", "capacityProvider")]
    [InlineData("DeregisterContainerInstance", "{}", "containerInstance")]
    [InlineData("DescribeContainerInstances", "{}", "containerInstances")]
    [InlineData("ListAttributes", "{}", "targetType")]
    [InlineData("PutAttributes", "{}", "attributes")]
    [InlineData("SubmitAttachmentStateChanges", "{}", "attachments")]
    [InlineData("SubmitContainerStateChange", "{}", "task")]
    [InlineData("SubmitTaskStateChange", "{}", "task")]
    [InlineData("UpdateCapacityProvider", "{}", "name")]
    [InlineData("UpdateContainerAgent", "{}", "containerInstance")]
    [InlineData("UpdateContainerInstancesState", "{}", "containerInstances")]
    [InlineData("UpdateContainerInstancesState", """{"containerInstances":["a"]}""", "status")]
    [InlineData("DeleteCluster", "{}", "cluster")]
    [InlineData("DeleteService", "{}", "service")]
    [InlineData("DeregisterTaskDefinition", "{}", "taskDefinition")]
    [InlineData("DescribeServices", "{}", "services")]
    [InlineData("DescribeTaskDefinition", "{}", "taskDefinition")]
    [InlineData("DescribeTasks", "{}", "tasks")]
    [InlineData("ListServicesByNamespace", "{}", "namespace")]
    [InlineData("PutClusterCapacityProviders", "{}", "cluster")]
    [InlineData("RunTask", "{}", "taskDefinition")]
    [InlineData("StartTask", """{"containerInstances":["a"]}""", "taskDefinition")]
    [InlineData("StartTask", """{"taskDefinition":"a"}""", "containerInstances")]
    [InlineData("StopTask", "{}", "task")]
    [InlineData("UpdateCluster", "{}", "cluster")]
    [InlineData("UpdateClusterSettings", "{}", "cluster")]
    [InlineData("UpdateService", "{}", "service")]
    [InlineData("CreateCluster", """{"serviceConnectDefaults":{}}""", "serviceConnectDefaults.namespace")]
    [InlineData("CreateCluster", """{"capacityProviders":["FARGATE"],"defaultCapacityProviderStrategy":[{}]}""", "capacityProvider")]
    public async Task Execute_RequiredMemberMissing_NamesIt(string operation, string body, string member)
    {
        var message = Wire.ErrorOf<InvalidParameterException>(await new InMemoryEcs().SendAsync(operation, body));

        Assert.Contains(member, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CreateCapacityProvider", "{}", "name")]
    [InlineData("RegisterTaskDefinition", "{}", "family")]
    [InlineData("RegisterTaskDefinition", """{"family":"a"}""", "containerDefinitions")]
    public async Task Execute_RequiredMemberOfADefinitionMissing_ThrowsClientException(string operation, string body, string member)
    {
        var message = Wire.ErrorOf<ClientException>(await new InMemoryEcs().SendAsync(operation, body));

        Assert.Contains(member, message, StringComparison.Ordinal);
    }
}
