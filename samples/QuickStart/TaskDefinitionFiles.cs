using System.Text.Json;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using Samples.Common;

namespace QuickStart;

/// <summary>The shop's three task definitions, read from files in the format of the AWS CLI.</summary>
internal sealed record TaskDefinitionFiles(
    RegisterTaskDefinitionRequest CatalogApi, RegisterTaskDefinitionRequest Storefront, RegisterTaskDefinitionRequest Restocker)
{
    public static TaskDefinitionFiles Load(DirectoryInfo folder) =>
        new(Read(folder, "catalog-api.json"), Read(folder, "storefront.json"), Read(folder, "restocker.json"));

    private static RegisterTaskDefinitionRequest Read(DirectoryInfo folder, string name)
    {
        var path = Path.Combine(folder.FullName, name);
        try
        {
            return EcsJson.Deserialize<RegisterTaskDefinitionRequest>(File.ReadAllBytes(path), EcsJsonOptions.Strict);
        }
        catch (JsonException e)
        {
            throw new SampleException($"{path}: {e.Message}", "correct the file there.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SampleException($"{path} cannot be read: {e.Message}", "name the folder of the three files with --definitions.", e);
        }
    }
}
