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
    [InlineData("""{ "$metadata": { "httpStatusCode": 200 }, "taskDefinition": { "family": "orders", "containerDefinitions": [] } }""")]
    [InlineData("""{ "$schema": "https://example.com/schema.json", "family": "orders", "//": "a remark", "containerDefinitions": [] }""")]
    [InlineData("""{ "family": "orders", "taskRoleArn": "", "pidMode": "", "containerDefinitions": [] }""")]
    public async Task ReadTaskDefinition_PlainOrWrapped_ReadsIt(string json)
    {
        var definition = await ReadDefinitionAsync(json);

        Assert.Equal(("orders", null), (definition.Family, definition.Tags));
    }

    [Fact]
    public async Task ReadTaskDefinition_TagsBesideIt_AreItsTags()
    {
        var definition = await ReadDefinitionAsync(
            """{ "taskDefinition": { "family": "orders", "containerDefinitions": [] }, "tags": [{ "key": "team", "value": "shop" }] }""");

        Assert.Equal([new Tag { Key = "team", Value = "shop" }], definition.Tags);
    }

    [Theory]
    [InlineData("""{ "cluster": "prod", "serviceName": "orders", "desiredCount": 2, "role": "r" }""")]
    [InlineData("""{ "service": { "clusterArn": "prod", "serviceName": "orders", "desiredCount": 2, "roleArn": "r", "status": "ACTIVE", "events": [] } }""")]
    [InlineData("""{ "services": [{ "clusterArn": "prod", "serviceName": "orders", "desiredCount": 2, "roleArn": "r", "deployments": [] }], "failures": [] }""")]
    [InlineData("""[{ "clusterArn": "prod", "serviceName": "orders", "desiredCount": 2, "roleArn": "r", "status": "ACTIVE" }]""")]
    [InlineData("""{ "$schema": "s.json", "_comment": ["x"], "cluster": "prod", "serviceName": "orders", "desiredCount": 2, "role": "r" }""")]
    [InlineData("""{ "$metadata": {}, "services": [{ "clusterArn": "prod", "serviceName": "orders", "desiredCount": 2, "roleArn": "r", "#": 1 }] }""")]
    public async Task ReadService_PlainOrWrapped_ReadsIt(string json)
    {
        var file = await ReadServiceAsync(json);

        Assert.Equal(new CreateServiceRequest { Cluster = "prod", ServiceName = "orders", DesiredCount = 2, Role = "r" }, file.Request);
        Assert.False(file.IsUpdate);
    }

    /// <summary>Only members are remarks or empty: entries of maps belong to the user, and variables can be empty.</summary>
    [Fact]
    public async Task ReadTaskDefinition_RemarksAndEmptyTexts_AreNotThoseOfTheUser()
    {
        var definition = await ReadDefinitionAsync(
            """
            {
              "family": "orders",
              "containerDefinitions": [{
                "name": "app", "image": "app:1", "_image": "app:2", "user": "", "command": [""],
                "environment": [{ "name": "EMPTY", "value": "" }],
                "dockerLabels": { "_internal": "", "tag": "{{.Name}}" },
                "logConfiguration": { "logDriver": "awsfirelens", "options": { "@type": "stdout" } }
              }]
            }
            """);

        var container = Assert.Single(definition.ContainerDefinitions);
        Assert.Equal(("app:1", null), (container.Image, container.User));
        Assert.Equal([""], container.Command!);
        Assert.Equal("", Assert.Single(container.Environment!).Value);
        Assert.Equal(["_internal", "tag"], container.DockerLabels!.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("stdout", container.LogConfiguration!.Options!["@type"]);
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
    [InlineData("[]", "The JSON: expected one item, found 0 (line 1, column 1)")]
    [InlineData("[{}, {}]", "The JSON: expected one item, found 2 (line 1, column 1)")]
    [InlineData("[1]", "[0]: expected the object of a service, found a number (line 1, column 2)")]
    [InlineData("\"orders\"", "The JSON: expected the object of a service, found a string (line 1, column 1)")]
    [InlineData("{ \"service\": null }", "service: expected the object of a service, found null (line 1, column 14)")]
    [InlineData("{ \"services\": \"orders\" }", "services: expected the object of a service, found a string (line 1, column 15)")]
    [InlineData("name: api\ntype: Backend Service\n", "expected a JSON object, found other text, such as YAML; convert it to JSON (line 1, column 1)")]
    [InlineData("---\nserviceName: orders\n", "such as YAML")]
    [InlineData("{\n  \"desiredCount\": {{ env `COUNT` `1` }}\n}", "found '{{', as in a template; render it first, a file of ecspresso by 'ecspresso render' (line 2, column 19)")]
    [InlineData("{\n  \"role\": \"{{ must_env \"ROLE\" }}\"\n}", "found '{{', as in a template; render it first, a file of ecspresso by 'ecspresso render' (line 2, column 12)")]
    [InlineData("{\n  {{- if env `X` `` }}\n  \"role\": \"r\"\n  {{ end }}\n}", "found '{{', as in a template; render it first, a file of ecspresso by 'ecspresso render' (line 2, column 3)")]
    [InlineData("{\n  \"role\": \"r\",\n  {{ end }}\n}", "found '{{', as in a template; render it first, a file of ecspresso by 'ecspresso render' (line 3, column 3)")]
    [InlineData("{\n  \"role\": \"{{ must_env `ROLE` }}\"\n}", "role: found a function of a template; render the file first, by 'ecspresso render' (line 2, column 11)")]
    [InlineData("{ \"cluster\": \"prod\", \"task_definition\": \"d.json\" }", "task_definition: found the configuration of ecspresso")]
    [InlineData("{ \"services\": { \"web\": { \"image\": \"x\" } } }", "services: found a Compose file")]
    [InlineData("{ \"family\": \"orders\", \"containerDefinitions\": [] }", "containerDefinitions: found a task definition where a service is expected; maybe the two files are swapped (line 1, column 23)")]
    [InlineData("{ \"taskDefinition\": {} }", "taskDefinition: found a task definition where a service is expected")]
    [InlineData("{ \"Resources\": { \"A\": { \"Type\": \"AWS::ECS::Service\", \"Properties\": { \"Cluster\": \"prod\", \"DesiredCount\": 1 } } } }", "as in a template of CloudFormation")]
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
    [InlineData("{ \"taskDefinition\": null }", "taskDefinition: expected the object of a task definition (a registered one needs no file: name it in the service), found null (line 1, column 21)")]
    [InlineData("{ \"taskDefinition\": \"orders:1\" }", "taskDefinition: expected the object of a task definition")]
    [InlineData("\"orders:1\"", "The JSON: expected the object of a task definition")]
    [InlineData("[{ \"name\": \"app\" }]", "put it into 'containerDefinitions' of an object")]
    [InlineData("{ \"containerDefinitions\": [] }", "The JSON: family is required (line 1, column 1)")]
    [InlineData("{\n  \"taskDefinition\": { \"family\": \"\" }\n}", "taskDefinition: family is required (line 2, column 21)")]
    [InlineData("{ \"serviceName\": \"orders\", \"desiredCount\": 1 }", "serviceName: found a service where a task definition is expected")]
    [InlineData("{ \"family\": \"orders\", \"containerDefinitions\": [{ \"image\": \"{{ must_env `IMAGE` }}\" }] }", "containerDefinitions[0].image: found a function of a template")]
    [InlineData("family: orders\n", "such as YAML")]
    public async Task ReadTaskDefinition_Misspelled_NamesPathLineAndColumn(string json, string expected)
    {
        var exception = await Assert.ThrowsAsync<EcsPlanException>(() => ReadDefinitionAsync(json));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Log drivers have templates of their own, in texts: no reason for a mistake elsewhere.</summary>
    [Theory]
    [InlineData("{\n  \"dockerLabels\": { \"tag\": \"{{.Name}}\" }\n  \"cpu\": \"256\"\n}", "(line 3, column 3)")]
    [InlineData("{\n  \"cpu\" \"256\",\n  \"dockerLabels\": { \"tag\": \"{{.Name}}\" }\n}", "(line 2, column 9)")]
    public async Task ReadTaskDefinition_MistakeBesideBraces_IsNamedItself(string json, string expected)
    {
        var exception = await Assert.ThrowsAsync<EcsPlanException>(() => ReadDefinitionAsync(json));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("template", exception.Message, StringComparison.Ordinal);
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
