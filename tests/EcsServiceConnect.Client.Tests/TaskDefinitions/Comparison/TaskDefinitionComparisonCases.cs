namespace EcsServiceConnect.Client.Tests.TaskDefinitions.Comparison;

/// <summary>Pairs of containers and definitions, as JSON, that mean the same, or do not.</summary>
internal static class TaskDefinitionComparisonCases
{
    /// <summary>Members of a container that mean the same.</summary>
    public static TheoryData<string, string> EqualContainers => new()
    {
        { "{}", """{ "cpu": 0, "essential": true, "privileged": false, "interactive": false, "pseudoTerminal": false }""" },
        { "{}", """{ "readonlyRootFilesystem": false, "disableNetworking": false, "versionConsistency": "enabled" }""" },
        { "{}", """{ "environment": [], "mountPoints": [], "volumesFrom": [], "portMappings": [], "systemControls": [], "command": [] }""" },
        { "{}", """{ "linuxParameters": { "capabilities": { "add": [], "drop": [] }, "initProcessEnabled": false, "devices": [] } }""" },
        { "{}", """{ "dockerLabels": {}, "links": [], "dnsServers": [] }""" },
        { "{}", """{ "environment": [{ "name": "A" }, { "name": "B", "value": null }] }""" },
        {
            """{ "firelensConfiguration": { "type": "fluentbit" } }""",
            """{ "user": "0", "firelensConfiguration": { "type": "fluentbit" } }"""
        },
        {
            """{ "linuxParameters": { "capabilities": { "drop": ["ALL"] } } }""",
            """{ "linuxParameters": { "capabilities": { "add": [], "drop": ["ALL"] } } }"""
        },
        {
            """{ "environment": [{ "name": "A", "value": "1" }, { "name": "B", "value": "2" }] }""",
            """{ "environment": [{ "name": "B", "value": "2" }, { "name": "A", "value": "1" }] }"""
        },
        {
            """{ "secrets": [{ "name": "A", "valueFrom": "a" }, { "name": "B", "valueFrom": "b" }] }""",
            """{ "secrets": [{ "name": "B", "valueFrom": "b" }, { "name": "A", "valueFrom": "a" }] }"""
        },
        {
            """{ "portMappings": [{ "containerPort": 80 }, { "containerPort": 53, "protocol": "udp" }] }""",
            """{ "portMappings": [{ "containerPort": 53, "hostPort": 0, "protocol": "udp" }, { "containerPort": 80, "protocol": "tcp" }] }"""
        },
        {
            """{ "mountPoints": [{ "sourceVolume": "a", "containerPath": "/a" }, { "sourceVolume": "b", "containerPath": "/b" }] }""",
            """
            {
              "mountPoints": [
                { "sourceVolume": "b", "containerPath": "/b", "readOnly": false }, { "sourceVolume": "a", "containerPath": "/a" }
              ]
            }
            """
        },
        { """{ "volumesFrom": [{ "sourceContainer": "a" }] }""", """{ "volumesFrom": [{ "sourceContainer": "a", "readOnly": false }] }""" },
        {
            """{ "healthCheck": { "command": ["CMD", "true"] } }""",
            """{ "healthCheck": { "command": ["CMD", "true"], "interval": 30, "timeout": 5, "retries": 3, "startPeriod": 0 } }"""
        },
        {
            """{ "restartPolicy": { "enabled": true, "ignoredExitCodes": [0, 10] } }""",
            """{ "restartPolicy": { "enabled": true, "ignoredExitCodes": [10, 0], "restartAttemptPeriod": 300 } }"""
        },
        {
            """{ "linuxParameters": { "devices": [{ "hostPath": "/dev/snd" }], "capabilities": { "add": ["KILL", "CHOWN"] } } }""",
            """
            {
              "linuxParameters": {
                "devices": [{ "hostPath": "/dev/snd", "containerPath": "/dev/snd", "permissions": ["mknod", "write", "read"] }],
                "capabilities": { "add": ["CHOWN", "KILL"], "drop": [] }
              }
            }
            """
        },
        {
            """
            {
              "dependsOn": [{ "containerName": "a", "condition": "START" }, { "containerName": "b", "condition": "HEALTHY" }],
              "ulimits": [{ "name": "core", "softLimit": 1, "hardLimit": 1 }, { "name": "nofile", "softLimit": 2, "hardLimit": 2 }],
              "systemControls": [{ "namespace": "a", "value": "1" }, { "namespace": "b", "value": "2" }]
            }
            """,
            """
            {
              "dependsOn": [{ "containerName": "b", "condition": "HEALTHY" }, { "containerName": "a", "condition": "START" }],
              "ulimits": [{ "name": "nofile", "softLimit": 2, "hardLimit": 2 }, { "name": "core", "softLimit": 1, "hardLimit": 1 }],
              "systemControls": [{ "namespace": "b", "value": "2" }, { "namespace": "a", "value": "1" }]
            }
            """
        },
        {
            """{ "resourceRequirements": [{ "type": "InferenceAccelerator", "value": "a" }, { "type": "InferenceAccelerator", "value": "b" }] }""",
            """{ "resourceRequirements": [{ "type": "InferenceAccelerator", "value": "b" }, { "type": "InferenceAccelerator", "value": "a" }] }"""
        },
        {
            """{ "logConfiguration": { "logDriver": "awslogs", "options": { "a": "1", "b": "2" } } }""",
            """{ "logConfiguration": { "logDriver": "awslogs", "options": { "b": "2", "a": "1" }, "secretOptions": [] } }"""
        },
    };

    /// <summary>Members of a task definition that mean the same.</summary>
    public static TheoryData<string, string> EqualDefinitions => new()
    {
        { "{}", """{ "networkMode": "bridge", "volumes": [], "tags": [], "requiresCompatibilities": [], "enableFaultInjection": false }""" },
        { "{}", """{ "taskRoleArn": "", "executionRoleArn": "", "cpu": "", "memory": "" }""" },
        { """{ "cpu": "1 vCPU", "memory": "2 GB" }""", """{ "cpu": "1024", "memory": "2048" }""" },
        { """{ "cpu": ".25 vcpu", "memory": "0.5GB" }""", """{ "cpu": "256", "memory": "512" }""" },
        { """{ "requiresCompatibilities": ["EC2", "FARGATE"] }""", """{ "requiresCompatibilities": ["FARGATE", "EC2"] }""" },
        {
            """{ "requiresCompatibilities": ["FARGATE"] }""",
            """
            {
              "requiresCompatibilities": ["FARGATE"],
              "runtimePlatform": { "operatingSystemFamily": "LINUX", "cpuArchitecture": "X86_64" }
            }
            """
        },
        {
            """{ "requiresCompatibilities": ["FARGATE"], "runtimePlatform": { "cpuArchitecture": "ARM64" } }""",
            """
            {
              "requiresCompatibilities": ["FARGATE"],
              "runtimePlatform": { "operatingSystemFamily": "LINUX", "cpuArchitecture": "ARM64" }
            }
            """
        },
        { """{ "volumes": [{ "name": "a" }, { "name": "b" }] }""", """{ "volumes": [{ "name": "b", "host": {} }, { "name": "a" }] }""" },
        {
            """{ "volumes": [{ "name": "a", "efsVolumeConfiguration": { "fileSystemId": "fs-1" } }] }""",
            """
            {
              "volumes": [
                {
                  "name": "a", "configuredAtLaunch": false,
                  "efsVolumeConfiguration": {
                    "fileSystemId": "fs-1", "rootDirectory": "/", "transitEncryption": "DISABLED", "authorizationConfig": { "iam": "DISABLED" }
                  }
                }
              ]
            }
            """
        },
        {
            """{ "volumes": [{ "name": "a", "dockerVolumeConfiguration": { "labels": { "a": "b" } } }] }""",
            """
            {
              "volumes": [
                {
                  "name": "a",
                  "dockerVolumeConfiguration": { "scope": "task", "autoprovision": false, "driver": "local", "labels": { "a": "b" } }
                }
              ]
            }
            """
        },
        {
            """{ "proxyConfiguration": { "containerName": "envoy", "properties": [{ "name": "A", "value": "1" }, { "name": "B", "value": "2" }] } }""",
            """
            {
              "proxyConfiguration": {
                "type": "APPMESH", "containerName": "envoy",
                "properties": [{ "name": "B", "value": "2" }, { "name": "A", "value": "1" }]
              }
            }
            """
        },
        {
            """{ "taskRoleArn": "shop", "executionRoleArn": "arn:aws:iam::123456789012:role/x" }""",
            """{ "taskRoleArn": "arn:aws:iam::123456789012:role/apps/shop", "executionRoleArn": "x" }"""
        },
        {
            """{ "tags": [{ "key": "a", "value": "1" }, { "key": "b" }] }""",
            """{ "tags": [{ "key": "b", "value": "" }, { "key": "aws:x", "value": "y" }, { "key": "a", "value": "1" }] }"""
        },
        {
            """{ "containerDefinitions": [{ "name": "a", "image": "x" }, { "name": "b", "image": "y" }] }""",
            """{ "containerDefinitions": [{ "name": "b", "image": "y" }, { "name": "a", "image": "x" }] }"""
        },
    };

    /// <summary>Members of a container that do not mean the same, and what is said of them.</summary>
    public static TheoryData<string, string, string> OtherContainers => new()
    {
        { """{ "image": "a:1" }""", """{ "image": "a:2" }""", "image: a:1 -> a:2" },
        { "{}", """{ "essential": false }""", "essential: true -> false" },
        { """{ "user": "" }""", "{}", "user:  -> (none)" },
        { """{ "command": ["a", "b"] }""", """{ "command": ["b", "a"] }""", """command: ["a","b"] -> ["b","a"]""" },
        { """{ "dnsServers": ["1.1.1.1", "8.8.8.8"] }""", """{ "dnsServers": ["8.8.8.8", "1.1.1.1"] }""", """dnsServers: ["1.1.1.1","8.8.8.8"] -> ["8.8.8.8","1.1.1.1"]""" },
        { "{}", """{ "environment": [{ "name": "A", "value": "" }] }""", "environment[A]: (none) -> ***" },
        {
            """{ "user": "0", "firelensConfiguration": { "type": "fluentbit" } }""",
            """{ "user": "0:0", "firelensConfiguration": { "type": "fluentbit" } }""",
            "user: 0 -> 0:0"
        },
        { "{}", """{ "entryPoint": ["sh"] }""", """entryPoint: (none) -> ["sh"]""" },
        {
            """{ "environment": [{ "name": "LOG_LEVEL", "value": "debug" }] }""",
            """{ "environment": [{ "name": "LOG_LEVEL", "value": "info" }] }""",
            "environment[LOG_LEVEL].value: *** -> ***"
        },
        { "{}", """{ "environment": [{ "name": "A", "value": "1" }] }""", "environment[A]: (none) -> ***" },
        {
            """{ "environment": [{ "name": "A", "value": "1" }, { "name": "A", "value": "2" }] }""",
            """{ "environment": [{ "name": "A", "value": "2" }] }""",
            "environment[A]: *** -> (none)"
        },
        { """{ "portMappings": [{ "containerPort": 80 }] }""", """{ "portMappings": [{ "containerPort": 80, "hostPort": 8080 }] }""", "portMappings[80].hostPort: 0 -> 8080" },
        {
            """{ "environmentFiles": [{ "type": "s3", "value": "a" }, { "type": "s3", "value": "b" }] }""",
            """{ "environmentFiles": [{ "type": "s3", "value": "a" }, { "type": "s3", "value": "c" }] }""",
            "environmentFiles[1].value: b -> c"
        },
        { """{ "dockerLabels": { "a.b": "1" } }""", """{ "dockerLabels": { "a.b": "2" } }""", "dockerLabels[a.b]: 1 -> 2" },
        { """{ "dockerLabels": { "a.b": "1" } }""", "{}", "dockerLabels[a.b]: 1 -> (none)" },
        {
            """{ "logConfiguration": { "logDriver": "awslogs", "options": { "token": "1" } } }""",
            """{ "logConfiguration": { "logDriver": "awslogs", "options": { "token": "2" } } }""",
            "logConfiguration.options[token]: *** -> ***"
        },
        { "{}", """{ "healthCheck": { "command": ["CMD", "true"], "interval": 10 } }""", """healthCheck: (none) -> {"command":["CMD","true"],"interval":10,"timeout":5,"retries":3,"startPeriod":0}""" },
        { """{ "links": ["a"] }""", """{ "links": ["a", "b"] }""", """links: ["a"] -> ["a","b"]""" },
        {
            """{ "resourceRequirements": [{ "type": "GPU", "value": "1" }, { "type": "GPU", "value": "2" }] }""",
            """{ "resourceRequirements": [{ "type": "GPU", "value": "3" }, { "type": "GPU", "value": "1" }] }""",
            "resourceRequirements[GPU].value: 2 -> 3"
        },
    };
}
