using System.Text.Json.Nodes;

namespace EcsServiceConnect.Client.Conventions.Features;

/// <summary>Creates a valid request from the members of a feature and what any request of its operation needs.</summary>
internal static class SampleRequest
{
    private static readonly JsonObject _needed = JsonNode.Parse(
        """
        {
          "CreateCluster": { "clusterName": "other" },
          "RegisterTaskDefinition": {
            "family": "sample",
            "executionRoleArn": "arn:aws:iam::123456789012:role/pull",
            "containerDefinitions": [{ "name": "app", "image": "example/app", "memory": 256 }]
          },
          "RegisterDaemonTaskDefinition": {
            "family": "sample",
            "containerDefinitions": [{ "name": "app", "image": "example/app", "memory": 256 }]
          },
          "CreateService": {
            "cluster": "prod",
            "serviceName": "sample",
            "taskDefinition": "app",
            "desiredCount": 1,
            "launchType": "FARGATE",
            "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-1"] } }
          },
          "UpdateService": { "cluster": "prod", "service": "orders" },
          "RunTask": { "cluster": "prod", "taskDefinition": "worker" },
          "StartTask": { "cluster": "prod", "taskDefinition": "worker" }
        }
        """)!.AsObject();

    public static JsonObject Create(FeatureSample sample)
    {
        var request = _needed[sample.Operation!]?.DeepClone().AsObject() ?? [];
        Merge(request, sample.Context);
        Merge(request, sample.Request);
        return request;
    }

    /// <summary>Adds members to an object; items of lists are merged with those of the same index.</summary>
    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (name, value) in from)
        {
            if (into[name] is JsonObject child && value is JsonObject members)
            {
                Merge(child, members);
            }
            else if (into[name] is JsonArray items && value is JsonArray others)
            {
                Merge(items, others);
            }
            else
            {
                into[name] = value?.DeepClone();
            }
        }
    }

    private static void Merge(JsonArray into, JsonArray from)
    {
        foreach (var (index, item) in from.Index())
        {
            if (index < into.Count && into[index] is JsonObject child && item is JsonObject members)
            {
                Merge(child, members);
            }
            else
            {
                into.Add(item?.DeepClone());
            }
        }
    }
}
