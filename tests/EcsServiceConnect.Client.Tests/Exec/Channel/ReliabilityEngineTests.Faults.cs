using EcsServiceConnect.Client.Exec.Channel;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Exec.Channel;

public partial class ReliabilityEngineTests
{
    /// <summary>10,000 sessions, each by a seed of its own, over links that lose, repeat and reorder.</summary>
    [Fact]
    public void Receive_LostRepeatedAndReordered_BothSidesReceiveExactlyWhatWasSent()
    {
        for (var seed = 0; seed < 10_000; seed++)
        {
            new FaultySession(seed).Run();
        }
    }

    /// <summary>One session: two sides, a link with faults between them, and a clock that jumps from event to event.</summary>
    private sealed class FaultySession
    {
        private static readonly TimeSpan _maxDuration = TimeSpan.FromMinutes(4);

        private readonly Random _random;
        private readonly int _seed;
        private readonly FakeTimeProvider _clock = new();
        private readonly PriorityQueue<(Side Receiver, ReadOnlyMemory<byte> Bytes), long> _link = new();
        private readonly Side _client;
        private readonly Side _agent;
        private readonly double _loss;
        private readonly double _repetition;
        private readonly int _maxDelay;
        private long _now;

        public FaultySession(int seed)
        {
            _seed = seed;
            _random = new Random(seed);
            _loss = _random.NextDouble() * 0.4;
            _repetition = _random.NextDouble() * 0.3;
            _maxDelay = _random.Next(1, 400);
            _client = new Side(new ReliabilityEngine(ChannelMessageType.InputStreamData, _clock, CreateId), _random.Next(0, 20));
            _agent = new Side(new ReliabilityEngine(ChannelMessageType.OutputStreamData, _clock, CreateId), _random.Next(0, 40));
        }

        public void Run()
        {
            var end = (long)_maxDuration.TotalMilliseconds;
            while (!(_client.IsDone(_agent) && _agent.IsDone(_client)))
            {
                Assert.True(_now < end, $"Session {_seed} does not end.");
                SendAll(_client, _agent);
                SendAll(_agent, _client);
                Advance();
                while (_link.TryPeek(out var next, out var time) && time <= _now)
                {
                    _link.Dequeue();
                    if (next.Receiver.Receive(next.Bytes) is { } acknowledgment)
                    {
                        Transmit(acknowledgment, next.Receiver == _client ? _agent : _client);
                    }
                }
            }
        }

        private Guid CreateId() => new(_random.Next(), 0, 0, new byte[8]);

        private void SendAll(Side sender, Side receiver)
        {
            foreach (var bytes in sender.TakeMessages())
            {
                Transmit(bytes, receiver);
            }
        }

        private void Transmit(ReadOnlyMemory<byte> bytes, Side receiver)
        {
            if (_random.NextDouble() >= _loss)
            {
                _link.Enqueue((receiver, bytes), _now + _random.Next(_maxDelay));
            }

            if (_random.NextDouble() < _repetition)
            {
                _link.Enqueue((receiver, bytes), _now + _random.Next(_maxDelay));
            }
        }

        private void Advance()
        {
            var next = _link.TryPeek(out _, out var arrival) ? arrival : long.MaxValue;
            foreach (var side in new[] { _client, _agent })
            {
                next = side.GetTimeUntilDue() is { } due ? Math.Min(next, _now + (long)Math.Ceiling(due.TotalMilliseconds)) : next;
            }

            var step = Math.Max(0, next - _now);
            _now += step;
            _clock.Advance(TimeSpan.FromMilliseconds(step));
        }
    }

    /// <summary>One side of a session: what it sends is its numbers from 0, in messages of one byte and more.</summary>
    private sealed class Side(ReliabilityEngine engine, int messageCount)
    {
        private readonly List<OutgoingMessage> _due = [];
        private readonly List<ChannelMessage> _inOrder = [];
        private readonly List<byte> _received = [];
        private int _sent;

        public bool IsDone(Side other) => _sent == messageCount && engine.UnacknowledgedCount == 0 && other.HasReceivedAll(messageCount);

        public TimeSpan? GetTimeUntilDue() => engine.GetTimeUntilDue();

        public IEnumerable<ReadOnlyMemory<byte>> TakeMessages()
        {
            _due.Clear();
            engine.CollectDue(_due);
            while (_sent < messageCount && engine.CanSend)
            {
                _due.Add(engine.Create(ChannelPayloadType.Output, new[] { (byte)_sent }));
                _sent++;
            }

            foreach (var message in _due)
            {
                engine.MarkSent(message);
                yield return message.Bytes;
            }
        }

        public byte[]? Receive(ReadOnlyMemory<byte> bytes)
        {
            var acknowledgment = engine.Receive(bytes, _inOrder);
            foreach (var message in _inOrder)
            {
                _received.AddRange(message.Payload.Span);
            }

            _inOrder.Clear();
            return acknowledgment;
        }

        private bool HasReceivedAll(int count)
        {
            Assert.Equal(Enumerable.Range(0, _received.Count).Select(static number => (byte)number), _received);
            return _received.Count == count;
        }
    }
}
