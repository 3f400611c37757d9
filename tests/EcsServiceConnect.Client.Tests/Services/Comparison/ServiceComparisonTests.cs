using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Services.Comparison;

public sealed class ServiceComparisonTests
{
    private const string Hooks = """{ "deploymentConfiguration": { "lifecycleHooks": [""";

    /// <summary>What means the same.</summary>
    public static TheoryData<string, string> EqualServices => new()
    {
        { """{ "capacityProviderStrategy": [{ "capacityProvider": "A", "weight": 1, "base": 0 }, { "capacityProvider": "B" }] }""", """{ "capacityProviderStrategy": [{ "capacityProvider": "B", "weight": 0 }, { "capacityProvider": "A", "weight": 1 }] }""" },
        { """{ "placementConstraints": [{ "type": "distinctInstance" }, { "type": "memberOf", "expression": "e" }] }""", """{ "placementConstraints": [{ "type": "memberOf", "expression": "e" }, { "type": "distinctInstance", "expression": "" }] }""" },
        { """{ "placementStrategy": [{ "type": "random" }] }""", """{ "placementStrategy": [{ "type": "random", "field": "" }] }""" },
        { """{ "role": "arn:aws:iam::123456789012:role/ecs" }""", """{ "role": "ecs" }""" },
        { """{ "deploymentConfiguration": { "alarms": { "alarmNames": ["a", "b"], "enable": true, "rollback": true } } }""", """{ "deploymentConfiguration": { "alarms": { "alarmNames": ["b", "a"], "enable": true, "rollback": true } } }""" },
        { Hooks + """{ "hookTargetArn": "a" }, { "targetType": "PAUSE" }] } }""", Hooks + """{ "targetType": "PAUSE" }, { "hookTargetArn": "a", "targetType": "AWS_LAMBDA" }] } }""" },
        { """{ "serviceConnectConfiguration": { "enabled": true, "containerConfigurations": [{ "logLevel": "info" }] } }""", """{ "serviceConnectConfiguration": { "enabled": true } }""" },
        { """{ "serviceConnectConfiguration": { "enabled": true, "services": [{ "portName": "a" }, { "portName": "b" }] } }""", """{ "serviceConnectConfiguration": { "enabled": true, "services": [{ "portName": "b", "discoveryName": "b" }, { "portName": "a" }] } }""" },
        { """{ "volumeConfigurations": [{ "name": "d", "managedEBSVolume": { "filesystemType": "ntfs" } }] }""", """{ "volumeConfigurations": [{ "name": "d", "managedEBSVolume": {} }] }""" },
        { """{ "tags": [{ "key": "a", "value": "1" }, { "key": "b" }] }""", """{ "tags": [{ "key": "b", "value": "" }, { "key": "a", "value": "1" }] }""" },
        { """{ "tags": [{ "key": "a", "value": "1" }] }""", "{}" },
        { """{ "desiredCount": 7 }""", "{}" },
        { """{ "taskDefinition": "arn:aws:ecs:us-east-1:123456789012:task-definition/orders:7" }""", "{}" },
        { """{ "platformVersion": "1.4.0" }""", """{ "platformVersion": "LATEST" }""" },
        { """{ "platformVersion": "1.4.0" }""", """{ "platformVersion": "", "role": "" }""" },
        { """{ "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80 }] }""", """{ "loadBalancers": [{ "targetGroupArn": "a", "loadBalancerName": "", "containerName": "app", "containerPort": 80 }] }""" },
        { """{ "serviceRegistries": [{ "registryArn": "a" }] }""", """{ "serviceRegistries": [{ "registryArn": "a", "port": 0, "containerName": "", "containerPort": 0 }] }""" },
        { """{ "volumeConfigurations": [{ "name": "d", "managedEBSVolume": { "volumeType": "gp3", "iops": 3000, "throughput": 125 } }] }""", """{ "volumeConfigurations": [{ "name": "d", "managedEBSVolume": { "volumeType": "gp3", "kmsKeyId": "" } }] }""" },
        { """{ "deploymentController": { "type": "ECS" } }""", """{ "deploymentController": { "type": "" }, "serviceConnectConfiguration": { "enabled": false, "namespace": "" } }""" },
        { """{ "loadBalancers": [], "serviceRegistries": [], "deploymentConfiguration": {}, "networkConfiguration": {} }""", "{}" },
    };

    /// <summary>What does not, with the difference.</summary>
    public static TheoryData<string, string, string> OtherServices => new()
    {
        { """{ "placementStrategy": [{ "type": "spread", "field": "a" }, { "type": "random" }] }""", """{ "placementStrategy": [{ "type": "random" }, { "type": "spread", "field": "a" }] }""", "placementStrategy[0].type: spread -> random" },
        { """{ "tags": [{ "key": "a", "value": "1" }] }""", """{ "tags": [] }""", """tags[a]: {"key":"a","value":"1"} -> (none)""" },
        { "{}", """{ "availabilityZoneRebalancing": "ENABLED" }""", "availabilityZoneRebalancing: (none) -> ENABLED" },
        { """{ "platformVersion": "LATEST" }""", """{ "platformVersion": "1.4.0" }""", "platformVersion: (none) -> 1.4.0" },
        { """{ "volumeConfigurations": [{ "name": "d", "managedEBSVolume": { "volumeType": "io2", "iops": 3000 } }] }""", """{ "volumeConfigurations": [{ "name": "d", "managedEBSVolume": { "volumeType": "io2" } }] }""", "volumeConfigurations[d].managedEBSVolume.iops: 3000 -> (none)" },
        { """{ "platformVersion": "1.3.0" }""", "{}", "platformVersion: 1.3.0 -> (none)" },
        { """{ "serviceConnectConfiguration": { "enabled": true, "namespace": "a" } }""", """{ "serviceConnectConfiguration": { "enabled": true, "namespace": "b" } }""", "serviceConnectConfiguration.namespace: a -> b" },
        { """{ "serviceConnectConfiguration": { "enabled": true, "namespace": "shop", "services": [{ "portName": "a", "clientAliases": [{ "port": 80, "dnsName": "a.other" }] }] } }""", """{ "serviceConnectConfiguration": { "enabled": true, "namespace": "shop", "services": [{ "portName": "a", "clientAliases": [{ "port": 80 }] }] } }""", "serviceConnectConfiguration.services[a].clientAliases[80].dnsName: a.other -> (none)" },
        { """{ "loadBalancers": [{ "targetGroupArn": "a", "advancedConfiguration": { "alternateTargetGroupArn": "b" } }] }""", """{ "loadBalancers": [{ "targetGroupArn": "a", "advancedConfiguration": { "alternateTargetGroupArn": "c" } }] }""", "loadBalancers[a].advancedConfiguration.alternateTargetGroupArn: b -> c" },
        { """{ "taskDefinition": "orders:7" }""", """{ "taskDefinition": "orders-2" }""", "taskDefinition: orders:7 -> orders-2" },
        { """{ "serviceConnectConfiguration": { "enabled": true, "logConfiguration": { "logDriver": "splunk", "options": { "splunk-token": "x" } } } }""", """{ "serviceConnectConfiguration": { "enabled": true, "logConfiguration": { "logDriver": "splunk", "options": { "splunk-token": "y" } } } }""", "serviceConnectConfiguration.logConfiguration.options[splunk-token]: *** -> ***" },
    };

    [Theory]
    [MemberData(nameof(EqualServices))]
    public void Compare_EquivalentServices_ReturnsNothing(string before, string after) =>
        Assert.Empty(ServiceComparison.Compare(Read(before), Read(after)));

    [Theory]
    [MemberData(nameof(OtherServices))]
    public void Compare_DifferentServices_ReturnsPathAndValues(string before, string after, string expected) =>
        Assert.Contains(expected, ServiceComparison.Compare(Read(before), Read(after)).Select(difference => difference.ToString()));

    [Fact]
    public void Compare_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => ServiceComparison.Compare((CreateServiceRequest)null!, Read("{}")));
        Assert.Throws<ArgumentNullException>(() => ServiceComparison.Compare(Read("{}"), null!));
        Assert.Throws<ArgumentNullException>(() => ((Service)null!).ToCreateRequest());
    }

    private static CreateServiceRequest Read(string json) => EcsJson.Deserialize<CreateServiceRequest>(json);
}
