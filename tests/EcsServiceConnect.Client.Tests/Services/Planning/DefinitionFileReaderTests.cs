using System.Text.Json;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Services.Planning;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Services.Planning;

public sealed class DefinitionFileReaderTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("""{ "family": "orders", "containerDefinitions": [] }""")]
    [InlineData("""{ "taskDefinition": { "family": "orders", "containerDefinitions": [], "revision": 7, "status": "ACTIVE" }, "tags": [] }""")]
    [InlineData("""{ "tags": [], "taskDefinition": { "containerDefinitions": [], "family": "orders" } }""")]
    public async Task ReadTaskDefinition_PlainOrWrapped_ReadsIt(string json)
    {
        var definition = await ReadDefinitionAsync(json);

        Assert.Equal(("orders", null), (definition.Family, definition.Tags));
    }

    [Fact]
    public async Task ReadTaskDefinition_TagsBesideIt_AreItsTags()
    {
        var definition = await ReadDefinitionAsync(
            """{ "taskDefinition": { "family": "orders" }, "tags": [{ "key": "team", "value": "shop" }] }""");

        Assert.Equal([new Tag { Key = "team", Value = "shop" }], definition.Tags);
    }

    [Theory]
    [InlineData("""{ "cluster": "prod", "serviceName": "orders", "desiredCount": 2, "role": "r" }""")]
    [InlineData("""{ "service": { "clusterArn": "prod", "serviceName": "orders", "desiredCount": 2, "roleArn": "r", "status": "ACTIVE", "events": [] } }""")]
    [InlineData("""{ "services": [{ "clusterArn": "prod", "serviceName": "orders", "desiredCount": 2, "roleArn": "r", "deployments": [] }], "failures": [] }""")]
    public async Task ReadService_PlainOrWrapped_ReadsIt(string json)
    {
        var file = await ReadServiceAsync(json);

        Assert.Equal(new CreateServiceRequest { Cluster = "prod", ServiceName = "orders", DesiredCount = 2, Role = "r" }, file.Request);
        Assert.False(file.IsUpdate);
    }

    [Fact]
    public async Task ReadService_DescribedService_HasTheSettingsOfItsDeployment()
    {
        var file = await ReadServiceAsync(
            """
            {
              "serviceName": "orders",
              "deployments": [{ "status": "PRIMARY", "serviceConnectConfiguration": { "enabled": true, "namespace": "shop" } }]
            }
            """);

        Assert.Equal("shop", file.Request.ServiceConnectConfiguration!.Namespace);
    }

    [Fact]
    public async Task ReadService_InputOfUpdateService_KeepsWhatItLeavesOut()
    {
        var file = await ReadServiceAsync("""{ "cluster": "prod", "service": "orders", "desiredCount": 3, "forceNewDeployment": true }""");

        Assert.Equal(
            new ServiceFile(new CreateServiceRequest { Cluster = "prod", ServiceName = "orders", DesiredCount = 3 }, IsUpdate: true, ForceNewDeployment: true), file);
    }

    [Theory]
    [InlineData("{\n  \"serviceName\": \"orders\",\n  \"desiredCont\": 2\n}", "desiredCont: unknown member, did you mean 'desiredCount'? (line 3, column 3)")]
    [InlineData("{\n  \"services\": [\n    { \"serviceName\": \"orders\", \"desiredCont\": 2 }\n  ]\n}", "desiredCont: unknown member, did you mean 'desiredCount'? (line 3, column 32)")]
    [InlineData("{\n  \"service\": {},\n  \"failure\": []\n}", "failure: unknown member, did you mean 'failures'? (line 3, column 3)")]
    [InlineData("{\n  \"service\": \"orders\",\n  \"serviceNam\": 1\n}", "serviceNam: unknown member")]
    [InlineData("{ \"services\": [] }", "services: expected one item, found 0 (line 1, column 15)")]
    [InlineData("{ \"services\": [{}, {}] }", "services: expected one item, found 2")]
    [InlineData("{ \"serviceName\": \"orders\", }", "(line 1, column")]
    [InlineData("{\n  \"desiredCount\": \"2\"\n}", "desiredCount: expected a 32-bit integer")]
    [InlineData("{ \"ServiceName\": \"orders\" }", "PascalCase")]
    [InlineData("[]", "expected an object")]
    [InlineData("", "(line 1, column 1)")]
    public async Task ReadService_NoService_NamesFilePathLineAndColumn(string json, string expected)
    {
        var exception = await Assert.ThrowsAsync<EcsPlanException>(() => ReadServiceAsync(json));

        Assert.Equal(EcsPlanOutcome.InvalidFile, exception.Outcome);
        Assert.StartsWith(_file + ": ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<JsonException>(exception.InnerException);
    }

    [Theory]
    [InlineData("{\n  \"taskDefinition\": {\n    \"family\": \"orders\",\n    \"containerDefinitions\": [{ \"name\": \"app\", \"enviroment\": [] }]\n  }\n}",
        "containerDefinitions[0].enviroment: unknown member, did you mean 'environment'? (line 4, column")]
    [InlineData("{ \"taskDefinition\": {}, \"Tags\": [] }", "unknown member, did you mean 'tags'?")]
    public async Task ReadTaskDefinition_Misspelled_NamesPathLineAndColumn(string json, string expected)
    {
        var exception = await Assert.ThrowsAsync<EcsPlanException>(() => ReadDefinitionAsync(json));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadService_ByteOrderMarkAndCarriageReturns_AreRead()
    {
        await File.WriteAllTextAsync(_file, "{\r\n\"serviceName\": \"orders\"\r\n}", new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), TestEcs.Token);

        Assert.Equal("orders", (await DefinitionFileReader.ReadServiceAsync(_file, TestEcs.Token)).Request.ServiceName);
    }

    [Fact]
    public async Task ReadService_NoFile_IsAnError()
    {
        var exception = await Assert.ThrowsAsync<EcsPlanException>(() => DefinitionFileReader.ReadServiceAsync(_file + ".missing", TestEcs.Token));

        Assert.Equal(EcsPlanOutcome.InvalidFile, exception.Outcome);
        Assert.Contains(".missing", exception.Message, StringComparison.Ordinal);
    }

    private async Task<ServiceFile> ReadServiceAsync(string json)
    {
        await File.WriteAllTextAsync(_file, json, TestEcs.Token);
        return await DefinitionFileReader.ReadServiceAsync(_file, TestEcs.Token);
    }

    private async Task<RegisterTaskDefinitionRequest> ReadDefinitionAsync(string json)
    {
        await File.WriteAllTextAsync(_file, json, TestEcs.Token);
        return await DefinitionFileReader.ReadTaskDefinitionAsync(_file, TestEcs.Token);
    }
}
